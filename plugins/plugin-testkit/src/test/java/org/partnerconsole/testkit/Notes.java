package org.partnerconsole.testkit;

import java.nio.file.Path;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/** A plugin that does all one can do to a row, and tries what one can't. */
final class Notes {

    private Notes() {}

    static Path build(Path folder) throws Exception {
        return PluginJarBuilder.plugin(folder, "notes", "1.0.0")
                .source("notes.Note", ENTITY)
                .source("notes.Law", SHARED)
                .source("notes.NotesResource", RESOURCE)
                .resource("db/migration/V1__notes.sql", TABLES)
                .build();
    }

    private static final String TABLES =
            """
            create table notes_note (
                id uuid primary key,
                partner_id varchar(64) not null,
                words varchar(40) not null,
                pin varchar(40),
                customer varchar(64)
            );
            create table notes_law (id integer primary key, words varchar(40) not null);
            insert into notes_law values (1, 'be kind');
            """;

    private static final String ENTITY =
            """
            package notes;
            import jakarta.persistence.*;
            import java.util.UUID;
            import org.eclipse.persistence.annotations.*;
            import org.partnerconsole.api.audit.Secret;
            @Entity
            @Table(name = "notes_note")
            @Multitenant
            @TenantDiscriminatorColumn(name = "partner_id", contextProperty = "console.partner")
            public class Note {
                @Id UUID id = UUID.randomUUID();
                String words;
                @Secret String pin;
                @Column(name = "customer") String customerId;
            }
            """;

    private static final String SHARED =
            """
            package notes;
            import jakarta.persistence.*;
            import org.partnerconsole.api.security.SharedByPartners;
            @Entity
            @Table(name = "notes_law")
            @SharedByPartners
            public class Law {
                @Id int id;
                String words;
            }
            """;

    private static final String RESOURCE =
            """
            package notes;
            import jakarta.annotation.security.RolesAllowed;
            import jakarta.persistence.EntityManager;
            import jakarta.ws.rs.*;
            import java.util.*;
            import java.util.function.Supplier;
            import java.util.stream.Collectors;
            import org.partnerconsole.api.audit.Audit;
            import org.partnerconsole.api.tx.Transactions;
            @Path("api/notes")
            @RolesAllowed("admin")
            @Produces("text/plain")
            public class NotesResource {
                private final EntityManager entities;
                private final Transactions transactions;
                private final Audit audit;
                public NotesResource(EntityManager entities, Transactions transactions, Audit audit) {
                    this.entities = entities;
                    this.transactions = transactions;
                    this.audit = audit;
                }
                @POST
                public String live() {
                    Note note = new Note();
                    note.words = "first";
                    note.pin = "0000";
                    note.customerId = "C-1";
                    transactions.run(() -> {
                        entities.persist(note);
                        entities.flush();
                        note.words = "flushed";
                    });
                    transactions.run(() -> {
                        audit.because("It was wrong.");
                        Note found = entities.find(Note.class, note.id);
                        found.words = "second";
                        found.pin = "1234";
                    });
                    transactions.run(() -> entities.find(Note.class, note.id));
                    transactions.run(() -> entities.remove(entities.find(Note.class, note.id)));
                    return note.id.toString();
                }
                @GET
                @Path("trail/{id}")
                public String trail(@PathParam("id") String id) {
                    return audit.changesOf(Note.class, id, 10).stream()
                            .map(each -> each.act() + " " + each.who() + " " + each.before() + " "
                                    + each.after() + " " + each.reason().orElse("-"))
                            .collect(Collectors.joining("\\n"));
                }
                @GET
                @Path("laws")
                public String laws() {
                    return transactions.call(() -> entities
                            .createQuery("select l from Law l", Law.class)
                            .getSingleResult().words);
                }
                @POST
                @Path("refused")
                public String refused() {
                    return String.join("\\n",
                            said(() -> entities.createQuery("delete from Note n")),
                            said(() -> entities.createQuery("select n from Note n where sql('1 = 1')")),
                            said(() -> entities.getCriteriaBuilder().function("version", String.class)),
                            said(() -> entities.getCriteriaBuilder().createCriteriaDelete(Note.class)),
                            said(() -> entities.createNativeQuery("select 1")),
                            said(() -> entities.find(Law.class, 1).words = "be rich"));
                }
                private String said(Supplier<?> attempt) {
                    try {
                        transactions.call(attempt);
                        return "done";
                    } catch (RuntimeException e) {
                        return e.getMessage();
                    }
                }
            }
            """;
}
