package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.KillableConsole;
import org.partnerconsole.jarbuilder.PluginJarBuilder;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** The whole console on each database, whose rows the test looks at from outside. */
@OnEachDatabase
class DatabasesIT {

    /**
     * The core's, a plugin's, the outbox, the trail's: all that an order patch inserts into; the
     * last one last.
     */
    private static final List<String> WRITTEN =
            List.of(
                    "request_record",
                    "line_item",
                    "subscription",
                    "addon_purchase",
                    "event_delivery",
                    "audit_entry");

    @TempDir private Path work;

    private final KillableConsole console;

    DatabasesIT(TestDatabase empty) {
        console = empty.shared(() -> KillableConsole.on(empty.kind()));
    }

    @Test
    void what_was_bought_survives_a_kill_and_is_not_bought_again() {
        Properties credentials = console.now().credentials().all();
        String request = UUID.randomUUID().toString();
        Answer first = patch(request);
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(patch(request).json()).isEqualTo(first.json());

        console.killAndStart();

        assertThat(console.now().credentials().all()).isEqualTo(credentials);
        assertThat(order()).isEqualTo(first.json());
        assertThat(patch(request).json()).isEqualTo(first.json());
        Answer another = patch(request, Seed.addOnOrder("3"));
        assertThat(another.status()).as(another.toString()).isEqualTo(409);
        assertThat(order()).isEqualTo(first.json());
    }

    @Test
    void a_callback_shows_on_the_board() {
        Client partner = console.now().as("partner1");
        String transaction = "MSFT_" + UUID.randomUUID();
        Answer callback =
                partner.send(
                        "POST",
                        "/api/mobile-plans/v1/callbacks/notifyPurchaseWithProfileDownload",
                        """
                        {"transactionId": "%s",
                         "purchaseMetadata": {"userAccount": "New", "purchaseInstrument": "New",
                           "line": "New", "moDirectStatus": "Complete", "planName": "2GB Monthly"},
                         "activationCode": "1$smdp.address$", "networkRegistrationInterval": 5}"""
                                .formatted(transaction));
        assertThat(callback.status()).as(callback.toString()).isEqualTo(200);
        assertThat(
                        partner.get(
                                        "/api/mobile-plans/v1/fulfillments?transactionId="
                                                + transaction)
                                .json()
                                .at("/items/0/state")
                                .asText())
                .isEqualTo("AWAITING_NETWORK");
    }

    @Test
    void an_order_that_is_held_elsewhere_is_to_be_tried_again() throws Exception {
        JsonNode before = order();
        Answer refused;
        try (Connection holder = console.database().dataSource().getConnection()) {
            holder.setAutoCommit(false);
            try (Statement statement = holder.createStatement()) {
                statement.execute("select * from customer_order for update");
            }
            refused = patch(UUID.randomUUID().toString());
            holder.rollback();
        }

        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.json().path("code").asText()).isEqualTo("800014");
        assertThat(order()).isEqualTo(before);
    }

    @Test
    void an_order_patch_is_written_on_one_connection_or_not_at_all() throws Exception {
        awaitNoEvents();
        letSomebodyListen();
        for (String table : WRITTEN) {
            execute(
                    "alter table %s add column written_by varchar(40) default %s"
                            .formatted(table, session()));
            execute("update %s set written_by = 'nobody'".formatted(table));
        }
        String last = WRITTEN.getLast();
        execute(
                "alter table %s add constraint nobody_writes check (written_by = 'nobody')"
                        .formatted(last));
        String request = UUID.randomUUID().toString();

        Answer failed = patch(request);
        assertThat(failed.status()).isEqualTo(500);
        theLogNamesTheRequest(failed);
        for (String table : WRITTEN) {
            assertThat(writers(table)).as(table).isEmpty();
        }

        execute("alter table %s drop constraint nobody_writes".formatted(last));
        Answer answer = patch(request);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        List<String> writers = new ArrayList<>();
        for (String table : WRITTEN) {
            List<String> rows = writers(table);
            // The trail tells of the order, its line, the subscription and the plugin's purchase.
            assertThat(rows).as(table).hasSize(table.equals("audit_entry") ? 4 : 1);
            writers.addAll(rows);
        }
        assertThat(writers).as(WRITTEN.toString()).containsOnly(writers.getFirst());
    }

    /** What other tests have published is handled, and writes no more. */
    private void awaitNoEvents() {
        Await.until(
                Duration.ofSeconds(30),
                "the end of all events",
                () -> Optional.of(rows("event_delivery")).filter(rows -> rows == 0));
    }

    /** Also in lines that the server or a library wrote. */
    private void theLogNamesTheRequest(Answer failed) throws Exception {
        String id = failed.header("MS-CorrelationId");
        List<String> about;
        try (Stream<String> lines =
                Files.lines(console.now().data().resolve("logs/messages.log"))) {
            about =
                    lines.filter(line -> line.toLowerCase(Locale.ROOT).contains("nobody_writes"))
                            .toList();
        }
        assertThat(about)
                .isNotEmpty()
                .allSatisfy(
                        line ->
                                assertThat(line)
                                        .contains("\"ext_correlationId\":\"%s\"".formatted(id)));
    }

    /**
     * A plugin that wants to hear of the patch, and stands still: so its event stays to be seen.
     */
    private void letSomebodyListen() throws Exception {
        Path jar =
                PluginJarBuilder.plugin(work, "listener", "1.0.0")
                        .source(
                                "listener.Listener",
                                """
                                package listener;
                                import org.osgi.service.component.annotations.Component;
                                import org.partnerconsole.api.billing.OrderPatched;
                                import org.partnerconsole.api.events.*;
                                @Component
                                @EventTopic(OrderPatched.TOPIC)
                                public class Listener implements EventHandler {
                                    public void handle(Event event) {}
                                }
                                """)
                        .build();
        Client operator = console.now().as("operator");
        String plugins = "/api/platform/v1/plugins";
        Answer installed = operator.upload(plugins, jar);
        assertThat(installed.status()).as(installed.toString()).isEqualTo(200);
        assertThat(operator.send("POST", plugins + "/listener/stop", "").status()).isEqualTo(200);
    }

    /** The connection of whoever inserts, and its transaction where that is known at once. */
    private String session() {
        return switch (console.database().kind()) {
            case H2 -> "session_id()";
            case POSTGRESQL -> "pg_backend_pid() || '/' || pg_current_xact_id()";
        };
    }

    private JsonNode order() {
        return console.now().as("partner1").get(Seed.ORDER_PATH).json();
    }

    private Answer patch(String requestId) {
        return patch(requestId, Seed.addOnOrder());
    }

    private Answer patch(String requestId, String body) {
        return console.now()
                .as("partner1")
                .send("PATCH", Seed.ORDER_PATH, body, "MS-RequestId", requestId);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = console.database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int rows(String table) {
        try (Connection connection = console.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> writers(String table) throws SQLException {
        try (Connection connection = console.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select written_by from %s where written_by <> 'nobody'"
                                        .formatted(table))) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
