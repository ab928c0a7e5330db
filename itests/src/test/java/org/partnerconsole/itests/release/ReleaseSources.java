package org.partnerconsole.itests.release;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.partnerconsole.jarbuilder.JavaSources;

/**
 * What a release brings that the one before it did not have: code that answers another number, an
 * entity with another attribute, a migration with its table.
 */
final class ReleaseSources {

    private static final String RESOURCE =
            """
            package release;

            import jakarta.annotation.security.RolesAllowed;
            import jakarta.persistence.EntityManager;
            import jakarta.ws.rs.GET;
            import jakarta.ws.rs.POST;
            import jakarta.ws.rs.Path;
            import org.partnerconsole.api.security.Roles;
            import org.partnerconsole.api.tx.Transactions;

            @Path("/api/%1$s/release")
            @RolesAllowed(Roles.ADMIN)
            public class ReleaseResource {

                private final EntityManager entities;
                private final Transactions transactions;
                %3$s

                public record Body(int release, long notes, long seen) {}

                public ReleaseResource(EntityManager entities, Transactions transactions%4$s) {
                    this.entities = entities;
                    this.transactions = transactions;
                    %5$s
                }

                @GET
                public Body read() {
                    return transactions.call(() -> new Body(%2$d, notes(), %6$s));
                }

                @POST
                public Body write() {
                    return transactions.call(
                            () -> {
                                entities.persist(new ReleaseNote("written by %2$d"));
                                return new Body(%2$d, notes(), %6$s);
                            });
                }

                private long notes() {
                    return entities.createQuery("select count(n) from ReleaseNote n", Long.class)
                            .getSingleResult();
                }
            }
            """;

    private static final String ENTITY =
            """
            package release;

            import jakarta.persistence.Column;
            import jakarta.persistence.Entity;
            import jakarta.persistence.Id;
            import jakarta.persistence.Table;
            import java.util.UUID;
            import org.eclipse.persistence.annotations.Multitenant;
            import org.eclipse.persistence.annotations.MultitenantType;
            import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

            @Entity
            @Table(name = "%1$s_release_note_%2$d")
            @Multitenant(MultitenantType.SINGLE_TABLE)
            @TenantDiscriminatorColumn(name = "partner_id", contextProperty = "console.partner")
            public class ReleaseNote {

                @Id UUID id;

                @Column(name = "said_%2$d")
                String said%2$d;

                protected ReleaseNote() {}

                ReleaseNote(String said) {
                    id = UUID.randomUUID();
                    said%2$d = said;
                }
            }
            """;

    private static final String VIEW =
            """
            package release;

            import com.vaadin.flow.component.html.Span;
            import com.vaadin.flow.router.Route;
            import jakarta.annotation.security.RolesAllowed;
            import org.partnerconsole.api.security.Roles;
            import org.partnerconsole.api.ui.ConsolePage;

            @Route("releases/%1$s")
            @RolesAllowed(Roles.ADMIN)
            public class ReleaseView extends ConsolePage {

                public ReleaseView() {
                    super("Release %2$d");
                    add(new Span("This is release %2$d of %1$s"));
                }
            }
            """;

    private static final String NEIGHBOUR =
            """
            package release;

            import org.partnerconsole.mobileplans.api.Fulfillments;
            import org.partnerconsole.mobileplans.api.StateCount;

            public class Neighbour {

                private final Fulfillments fulfillments;

                public Neighbour(Fulfillments fulfillments) {
                    this.fulfillments = fulfillments;
                }

                long seen() {
                    return fulfillments.countByState().stream().mapToLong(StateCount::total).sum();
                }
            }
            """;

    private final String pluginId;
    private final int number;
    private final boolean usesFulfillments;

    ReleaseSources(String pluginId, int number, boolean usesFulfillments) {
        this.pluginId = pluginId;
        this.number = number;
        this.usesFulfillments = usesFulfillments;
    }

    JavaSources java() {
        JavaSources sources = new JavaSources();
        sources.add(
                "release.ReleaseResource",
                RESOURCE.formatted(
                        pluginId,
                        number,
                        usesFulfillments ? "private final Neighbour neighbour;" : "",
                        usesFulfillments ? ", Neighbour neighbour" : "",
                        usesFulfillments ? "this.neighbour = neighbour;" : "",
                        usesFulfillments ? "neighbour.seen()" : "0"));
        sources.add("release.ReleaseNote", ENTITY.formatted(table(), number));
        sources.add("release.ReleaseView", VIEW.formatted(pluginId, number));
        if (usesFulfillments) {
            sources.add("release.Neighbour", NEIGHBOUR);
        }
        return sources;
    }

    /** The name of the one component, which uses a service of another plugin. */
    static String component() {
        return "OSGI-INF/release.Neighbour.xml";
    }

    /** What bnd would make of the component's annotations. */
    static String componentXml() {
        return """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.4.0"
                    name="release.Neighbour" init="1">
                  <service><provide interface="release.Neighbour"/></service>
                  <reference name="fulfillments" parameter="0"
                      interface="org.partnerconsole.mobileplans.api.Fulfillments"/>
                  <implementation class="release.Neighbour"/>
                </scr:component>
                """;
    }

    /** The migrations of this release and all before it, by file name. */
    Map<String, String> migrations() {
        return IntStream.rangeClosed(1, number)
                .boxed()
                .collect(
                        Collectors.toMap(
                                each -> "V%d__release_%d.sql".formatted(9000 + each, each),
                                this::migration));
    }

    /**
     * A table of its own for each release: H2 rebuilds a table that gets a column, and a statement
     * that is prepared in that moment does not find it.
     */
    private String migration(int each) {
        return """
               create table %s_release_note_%d (
                   id uuid not null primary key,
                   partner_id varchar(64) not null,
                   said_%d varchar(100)
               );
               """
                .formatted(table(), each, each);
    }

    private String table() {
        return pluginId.replace('-', '_');
    }
}
