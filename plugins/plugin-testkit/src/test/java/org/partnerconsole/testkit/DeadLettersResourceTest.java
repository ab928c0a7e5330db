package org.partnerconsole.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.jarbuilder.PluginJarBuilder;
import org.partnerconsole.platform.database.Jdbc;

/** What the operator can do about work that has failed for good, over REST. */
class DeadLettersResourceTest {

    private static final String LETTERS = "/api/platform/v1/dead-letters";

    @TempDir static Path folder;

    private static Path mailer;
    private PluginConsole console;

    @BeforeAll
    static void build() throws Exception {
        mailer =
                PluginJarBuilder.plugin(folder, "mailer", "1.0.0")
                        .source("m.Mail", SERVICE)
                        .source("m.Sender", HANDLER)
                        .source("m.MailResource", RESOURCE)
                        .build();
    }

    @BeforeEach
    void start() {
        console = PluginConsole.start(mailer);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void the_list_is_in_pages_and_can_be_filtered() {
        fail("alpha", "beta", "gamma");

        JsonNode page = operator().get(LETTERS + "?limit=2&offset=1").json();
        assertThat(page.path("total").intValue()).isEqualTo(3);
        assertThat(page.path("offset").intValue()).isOne();
        assertThat(page.path("limit").intValue()).isEqualTo(2);
        assertThat(page.path("items")).hasSize(2);
        assertThat(keys("?text=BET")).containsExactly("beta");
        assertThat(keys("?plugin=mailer")).hasSize(3);
        assertThat(keys("?plugin=other")).isEmpty();
        assertThat(keys("?text=%25")).isEmpty();
        JsonNode line = operator().get(LETTERS + "?text=alpha").json().path("items").path(0);
        assertThat(line.path("state").textValue()).isEqualTo("OPEN");
        assertThat(line.path("kind").textValue()).isEqualTo("EVENT");
        assertThat(line.path("plugin").textValue()).isEqualTo("mailer");
        assertThat(line.path("subject").textValue()).isEqualTo("mail.asked");
        assertThat(line.path("partner").textValue()).isEqualTo("contoso");
        assertThat(line.path("attempts").intValue()).isOne();
        assertThat(line.path("error").textValue()).contains("no post today");
        assertThat(line.has("payload")).isFalse();
    }

    @Test
    void one_is_shown_with_its_payload_and_its_failure() {
        fail("alpha");

        JsonNode one = operator().get(LETTERS + "/" + onlyId()).json();

        assertThat(one.path("letter").path("key").textValue()).isEqualTo("alpha");
        assertThat(one.path("payload").path("to").textValue()).isEqualTo("alpha");
        assertThat(one.path("failure").textValue()).contains("no post today");
    }

    @Test
    void one_that_is_run_again_is_done_and_leaves_a_trail() {
        fail("alpha");
        String id = onlyId();
        console.rest().post("/api/mailer/mend", "{}");

        RestAnswer first = operator().post(LETTERS + "/" + id + "/rerun", "");
        RestAnswer second = operator().post(LETTERS + "/" + id + "/rerun", "");

        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        assertThat(first.json().path("state").textValue()).isEqualTo("RERUN");
        assertThat(second.json()).isEqualTo(first.json());
        console.work().runDue();
        assertThat(operator().get("/api/mailer").text()).isEqualTo("[\"alpha\"]");
        assertThat(keys("")).isEmpty();
        RestAnswer skipped = operator().post(LETTERS + "/" + id + "/skip", "");
        assertThat(skipped.status()).isEqualTo(409);
        assertThat(skipped.json().path("detail").textValue()).contains(id).contains("was re-run");
        assertThat(trail(id)).containsExactly("tester@contoso RERUN");
    }

    @Test
    void one_that_is_skipped_is_never_done_and_leaves_a_trail() {
        fail("alpha");
        String id = onlyId();
        console.rest().post("/api/mailer/mend", "{}");

        RestAnswer skipped = operator().post(LETTERS + "/" + id + "/skip", "");
        operator().post(LETTERS + "/" + id + "/skip", "");

        assertThat(skipped.json().path("state").textValue()).isEqualTo("SKIPPED");
        console.work().runDue();
        assertThat(operator().get("/api/mailer").text()).isEqualTo("[]");
        assertThat(operator().post(LETTERS + "/" + id + "/rerun", "").status()).isEqualTo(409);
        assertThat(operator().get(LETTERS + "/" + id).status()).isEqualTo(200);
        assertThat(trail(id)).containsExactly("tester@contoso SKIPPED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00000000-0000-0000-0000-000000000001",
                "nonsense",
                "..%2f..%2fhealth",
                "%00",
                "1%20or%201=1"
            })
    void an_id_that_is_unknown_or_none_is_not_found(String id) {
        fail("alpha");

        for (RestAnswer answer :
                List.of(
                        operator().get(LETTERS + "/" + id),
                        operator().post(LETTERS + "/" + id + "/rerun", ""),
                        operator().post(LETTERS + "/" + id + "/skip", ""))) {
            assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
            assertThat(answer.json().path("detail").textValue()).isNotBlank();
        }
        assertThat(keys("")).containsExactly("alpha");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0",
        "limit=201",
        "limit=-1",
        "limit=all",
        "limit=99999999999",
        "offset=-1",
        "offset=1.5",
        "offset=%20"
    })
    void a_page_that_is_none_is_refused_with_the_value(String query) {
        RestAnswer answer = operator().get(LETTERS + "?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").textValue())
                .startsWith(query.substring(0, query.indexOf('=')) + " is a whole number from");
    }

    @Test
    void nobody_but_the_operator_may_look_or_act() {
        fail("alpha");
        String id = onlyId();

        console.as("contoso", Roles.ADMIN);
        assertThat(console.rest().get(LETTERS).status()).isEqualTo(403);
        assertThat(console.rest().get(LETTERS + "/" + id).status()).isEqualTo(403);
        assertThat(console.rest().post(LETTERS + "/" + id + "/skip", "").status()).isEqualTo(403);
        assertThat(console.rest().anonymous().post(LETTERS + "/" + id + "/rerun", "").status())
                .isEqualTo(401);

        assertThat(trail(id)).isEmpty();
        assertThat(keys("")).containsExactly("alpha");
    }

    private void fail(String... keys) {
        for (String key : keys) {
            RestAnswer asked = console.rest().post("/api/mailer/" + key, "{}");
            assertThat(asked.status()).as(asked.toString()).isEqualTo(204);
        }
        console.work().tryDue();
    }

    private Rest operator() {
        return console.as("contoso", Roles.OPERATOR).rest();
    }

    private String onlyId() {
        JsonNode items = operator().get(LETTERS).json().path("items");
        assertThat(items).hasSize(1);
        return UUID.fromString(items.path(0).path("id").textValue()).toString();
    }

    private List<String> keys(String query) {
        List<String> keys = new ArrayList<>();
        operator()
                .get(LETTERS + query)
                .json()
                .path("items")
                .forEach(item -> keys.add(item.path("key").textValue()));
        return keys;
    }

    private List<String> trail(String id) {
        return console.core(Jdbc.class)
                .query(
                        "select who, after_json from audit_entry where entity = 'dead letter'"
                                + " and row_id = ? order by seq",
                        row ->
                                row.getString(1)
                                        + (row.getString(2).contains("\"RERUN\"")
                                                ? " RERUN"
                                                : " SKIPPED"),
                        id);
    }

    private static final String SERVICE =
            """
            package m;
            import java.util.*;
            import org.osgi.service.component.annotations.*;
            import org.partnerconsole.api.events.Events;
            import org.partnerconsole.api.tx.Transactions;
            @Component(service = Mail.class)
            public class Mail {
                public record Letter(String to) {}
                final List<String> sent = new ArrayList<>();
                volatile boolean broken = true;
                @Reference Events events;
                @Reference Transactions transactions;
                void ask(String to) {
                    transactions.run(() -> events.publish("mail.asked", to, new Letter(to)));
                }
            }
            """;

    private static final String HANDLER =
            """
            package m;
            import org.osgi.service.component.annotations.*;
            import org.partnerconsole.api.events.*;
            import org.partnerconsole.api.work.Backoff;
            @Component
            @EventTopic("mail.asked")
            public class Sender implements EventHandler {
                @Reference Mail mail;
                public void handle(Event event) {
                    if (mail.broken) throw new IllegalStateException("no post today");
                    mail.sent.add(event.payload(Mail.Letter.class).to());
                }
                public Backoff backoff() { return Backoff.never(); }
            }
            """;

    private static final String RESOURCE =
            """
            package m;
            import jakarta.annotation.security.*;
            import jakarta.ws.rs.*;
            import java.util.List;
            @Path("/api/mailer")
            @PermitAll
            public class MailResource {
                private final Mail mail;
                public MailResource(Mail mail) { this.mail = mail; }
                @GET @Produces("application/json") public List<String> sent() { return mail.sent; }
                @POST @Path("mend") public void mend() { mail.broken = false; }
                @POST @Path("{to}") public void ask(@PathParam("to") String to) { mail.ask(to); }
            }
            """;
}
