package org.partnerconsole.testkit;

import java.nio.file.Path;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/** A plugin with a little of everything. */
final class Reminders {

    private Reminders() {}

    static Path build(Path folder) throws Exception {
        return PluginJarBuilder.plugin(folder, "reminders", "1.0.0")
                .source("reminders.Reminder", ENTITY)
                .source("reminders.Reminding", SERVICE)
                .source("reminders.Made", MADE)
                .source("reminders.Due", DUE)
                .source("reminders.RemindersResource", RESOURCE)
                .source("reminders.RemindersView", VIEW)
                .resource("db/migration/V1__reminders.sql", TABLE)
                .resource("texts.properties", "reminders.count=There are {0} reminders\n")
                .build();
    }

    private static final String TABLE =
            """
            create table reminders_reminder (
                id uuid primary key,
                partner_id varchar(64) not null,
                words varchar(40) not null
            );
            """;

    private static final String ENTITY =
            """
            package reminders;
            import jakarta.persistence.*;
            import java.util.UUID;
            import org.eclipse.persistence.annotations.*;
            @Entity
            @Table(name = "reminders_reminder")
            @Multitenant(MultitenantType.SINGLE_TABLE)
            @TenantDiscriminatorColumn(name = "partner_id", contextProperty = "console.partner")
            public class Reminder {
                @Id private UUID id = UUID.randomUUID();
                private String words;
                protected Reminder() {}
                Reminder(String words) { this.words = words; }
                public String words() { return words; }
            }
            """;

    private static final String SERVICE =
            """
            package reminders;
            import jakarta.persistence.EntityManager;
            import java.time.*;
            import java.util.*;
            import org.osgi.service.component.annotations.*;
            import org.partnerconsole.api.events.Events;
            import org.partnerconsole.api.timers.Timers;
            import org.partnerconsole.api.tx.Transactions;
            import org.partnerconsole.api.ui.Live;
            @Component(service = Reminding.class)
            public class Reminding {
                public record Said(String words) {}
                final List<String> log = new ArrayList<>();
                @Reference EntityManager entities;
                @Reference Transactions transactions;
                @Reference Events events;
                @Reference Timers timers;
                @Reference Clock clock;
                @Reference Live live;
                public void remind(String words) {
                    transactions.run(() -> {
                        entities.persist(new Reminder(words));
                        events.publish("reminders.made", words, new Said(words));
                        timers.set("reminders.due", words, clock.instant().plus(Duration.ofMinutes(15)));
                        live.changed("reminders");
                        if (words.equals("fail")) {
                            throw new IllegalStateException("failed");
                        }
                    });
                }
                public List<String> all() {
                    return transactions.call(() -> entities
                            .createQuery("select r from Reminder r", Reminder.class)
                            .getResultList().stream().map(Reminder::words).toList());
                }
            }
            """;

    private static final String MADE =
            """
            package reminders;
            import org.osgi.service.component.annotations.*;
            import org.partnerconsole.api.events.*;
            @Component
            @EventTopic("reminders.made")
            public class Made implements EventHandler {
                @Reference Reminding reminding;
                public void handle(Event event) {
                    reminding.log.add("made " + event.payload(Reminding.Said.class).words());
                }
            }
            """;

    private static final String DUE =
            """
            package reminders;
            import org.osgi.service.component.annotations.*;
            import org.partnerconsole.api.timers.*;
            @Component
            @TimerName("reminders.due")
            public class Due implements TimerHandler {
                @Reference Reminding reminding;
                public void due(Timer timer) {
                    reminding.log.add("due " + timer.key());
                }
            }
            """;

    private static final String RESOURCE =
            """
            package reminders;
            import jakarta.annotation.security.RolesAllowed;
            import jakarta.validation.Valid;
            import jakarta.validation.constraints.*;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.core.*;
            import java.util.List;
            import org.partnerconsole.api.security.Roles;
            @Path("/api/reminders")
            @RolesAllowed(Roles.ADMIN)
            @Produces(MediaType.APPLICATION_JSON)
            public class RemindersResource {
                public record Body(@NotBlank String words) {}
                private final Reminding reminding;
                public RemindersResource(Reminding reminding) { this.reminding = reminding; }
                @GET public List<String> all() { return reminding.all(); }
                @GET @Path("log") public List<String> log() { return reminding.log; }
                @POST @Consumes(MediaType.APPLICATION_JSON)
                public Response make(@Valid @NotNull Body body) {
                    reminding.remind(body.words());
                    return Response.status(201).entity(body).build();
                }
            }
            """;

    private static final String VIEW =
            """
            package reminders;
            import com.vaadin.flow.component.button.Button;
            import com.vaadin.flow.component.html.*;
            import com.vaadin.flow.router.Route;
            import jakarta.annotation.security.RolesAllowed;
            import org.partnerconsole.api.security.Roles;
            import org.partnerconsole.api.ui.Live;
            @Route("reminders")
            @RolesAllowed(Roles.ADMIN)
            public class RemindersView extends Div {
                public RemindersView(Reminding reminding, Live live) {
                    Span count = new Span();
                    add(count, new Button("more", click -> reminding.remind("more")));
                    Runnable refresh =
                            () -> count.setText(getTranslation("reminders.count", reminding.all().size()));
                    refresh.run();
                    live.follow(this, "reminders", refresh);
                }
            }
            """;
}
