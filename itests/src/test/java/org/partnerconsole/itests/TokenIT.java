package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.Credentials;
import org.partnerconsole.itests.server.Forms;

/** Tokens, keys and limits of a running console, as systems meet them. */
class TokenIT {

    private static final int RATE_LIMIT = 20;
    private static final String CUSTOMERS = "/v1/customers";
    private static final String CLIENTS = "/api/platform/v1/clients";
    private static final String KEYS = "/api/platform/v1/signing-keys";

    private static ConsoleServer console;
    private static Credentials credentials;
    private static Forms forms;

    @BeforeAll
    static void start() {
        console =
                ConsoleServer.start(
                        ConsoleServer.newData("token"),
                        Map.of("CONSOLE_RATE_LIMIT_PER_MINUTE", Integer.toString(RATE_LIMIT)),
                        "--test-clock");
        credentials = console.credentials();
        forms = new Forms(console);
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void a_token_is_told_in_the_shape_of_the_rfc() {
        JsonNode token = ownToken("/oauth2/token").json();

        assertThat(token.path("expires_in").isInt()).isTrue();
        assertThat(token.path("token_type").textValue()).isEqualTo("Bearer");
        assertThat(token.path("scope").textValue()).contains("admin");
        assertThat(token.has("refresh_token")).isFalse();
        assertThat(status(token)).isEqualTo(200);
    }

    @Test
    void clients_of_the_original_are_answered_in_its_shape() {
        for (JsonNode token :
                new JsonNode[] {
                    ownToken("/" + credentials.partnerId("partner1") + "/oauth2/token").json(),
                    ownToken("/oauth2/token", "resource", "https://graph.windows.net").json()
                }) {
            assertThat(token.path("expires_in").textValue()).isEqualTo("3600");
            assertThat(token.path("expires_on").textValue()).matches("\\d{10}");
            assertThat(status(token)).isEqualTo(200);
        }
    }

    @Test
    void at_another_partners_address_a_client_is_unknown() {
        Answer answer = ownToken("/" + credentials.partnerId("partner2") + "/oauth2/token");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("error").textValue()).isEqualTo("invalid_client");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic ");
    }

    @Test
    void what_is_no_token_of_this_console_is_refused_in_the_contracts_shape() {
        String good = ownToken("/oauth2/token").json().path("access_token").textValue();
        String[] parts = good.split("\\.");
        String unsigned = base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
        for (String bad :
                new String[] {
                    "garbage", unsigned, parts[0] + "." + parts[1] + ".", good + "x", parts[1]
                }) {
            Answer answer = console.anyone().withToken(bad).get(CUSTOMERS);
            assertThat(answer.status()).as(bad).isEqualTo(401);
            assertThat(answer.json().path("code").textValue()).isEqualTo("400");
            assertThat(answer.json().has("description")).isTrue();
            assertThat(answer.json().path("source").textValue()).isEqualTo("PartnerConsole");
            assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        }
        Answer nobody = console.anyone().get(CUSTOMERS);
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.json().path("code").textValue()).isEqualTo("800001");
        assertThat(nobody.header("WWW-Authenticate")).startsWith("Bearer ").doesNotContain("error");
    }

    @Test
    void a_role_that_lacks_the_right_is_403_in_the_contracts_shape() {
        Answer answer = console.as("operator").get(CUSTOMERS);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("code").textValue()).isEqualTo("900150");
        assertThat(answer.header("WWW-Authenticate")).contains("insufficient_scope");
    }

    @Test
    void a_partner_that_asks_too_often_waits_and_no_other_does() {
        Client hasty = console.as("partner2");
        Answer answer = hasty.get(CUSTOMERS);
        for (int i = 0; i < RATE_LIMIT && answer.status() == 200; i++) {
            answer = hasty.get(CUSTOMERS);
        }

        assertThat(answer.status()).isEqualTo(429);
        String wait = answer.header("Retry-After");
        assertThat(Integer.parseInt(wait)).isBetween(1, 60);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"statusCode\":429,\"message\":\"Rate limit is exceeded. Try again in %s seconds.\"}"
                                .formatted(wait));
        assertThat(console.as("partner1").get(CUSTOMERS).status()).isEqualTo(200);
        assertThat(hasty.get("/api/esim-errors/v1/cases").status()).isEqualTo(200);
        advance("PT1M");
        assertThat(hasty.get(CUSTOMERS).status()).isEqualTo(200);
    }

    @Test
    void a_token_expires_and_outlives_a_new_key() {
        Client partner = console.as("partner1");
        String before = console.as("operator").get(KEYS).json().path(0).path("id").textValue();
        Answer made = console.as("operator").send("POST", KEYS, "");
        assertThat(made.status()).isEqualTo(201);

        assertThat(partner.get(CUSTOMERS).status()).isEqualTo(200);
        assertThat(kids()).contains(before, made.json().path("id").textValue());
        advance("PT1H");
        assertThat(partner.get(CUSTOMERS).status()).isEqualTo(401);
        advance("P2D");
        assertThat(kids()).doesNotContain(before);
        assertThat(console.as("partner1").get(CUSTOMERS).status()).isEqualTo(200);
    }

    @Test
    void the_metadata_says_where_everything_is() {
        JsonNode metadata = console.anyone().get("/.well-known/oauth-authorization-server").json();

        assertThat(metadata.path("token_endpoint").textValue())
                .isEqualTo(console.at("/oauth2/token").toString());
        assertThat(console.anyone().get("/oauth2/jwks").status()).isEqualTo(200);
        assertThat(metadata.path("code_challenge_methods_supported").toString())
                .isEqualTo("[\"S256\"]");
    }

    @Test
    void who_tries_out_secrets_is_stopped_whether_the_client_is_there_or_not() {
        String client = credentials.clientId("operator") + "x";
        for (int i = 0; i < 10; i++) {
            assertThat(console.anyone().tokenAnswer(client, "wrong").status()).isEqualTo(401);
        }

        Answer answer = console.anyone().tokenAnswer(client, "wrong");

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 300);
        assertThat(answer.json().path("error_description").textValue())
                .contains("too many failed attempts");
    }

    @Test
    void who_tries_out_passwords_at_the_form_is_told_to_wait() {
        Map<String, String> form =
                Forms.fields(new String[0], "username", "somebody", "password", "wrong");
        for (int i = 0; i < 10; i++) {
            assertThat(forms.post("/sign-in", form).header("Location")).endsWith("login?error");
        }

        assertThat(forms.post("/sign-in", form).header("Location")).endsWith("login?wait");
    }

    @Test
    void the_operator_registers_a_client_and_takes_it_away() {
        Client operator = console.as("operator");
        Answer added =
                operator.send(
                        "POST",
                        CLIENTS,
                        """
                        {"name": "Reports", "partner": "%s", "roles": ["reader"]}"""
                                .formatted(credentials.partnerId("partner1")));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        String id = added.json().path("clientId").textValue();
        String secret = added.json().path("clientSecret").textValue();
        JsonNode token = console.anyone().tokenAnswer(id, secret).json();
        assertThat(token.path("scope").textValue()).isEqualTo("reader");
        assertThat(status(token)).isEqualTo(200);
        assertThat(operator.get(CLIENTS).body()).contains(id).doesNotContain(secret);

        Answer renewed = operator.send("POST", CLIENTS + "/" + id + "/secret", "");
        assertThat(console.anyone().tokenAnswer(id, secret).status()).isEqualTo(401);
        String next = renewed.json().path("clientSecret").textValue();
        assertThat(console.anyone().tokenAnswer(id, next).status()).isEqualTo(200);

        assertThat(operator.send("DELETE", CLIENTS + "/" + id, "").status()).isEqualTo(204);
        assertThat(console.anyone().tokenAnswer(id, next).status()).isEqualTo(401);
        assertThat(operator.send("DELETE", CLIENTS + "/" + id, "").status()).isEqualTo(404);
    }

    private static Answer ownToken(String path, String... further) {
        return forms.post(
                path,
                Forms.fields(
                        further,
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        credentials.clientId("partner1"),
                        "client_secret",
                        credentials.clientSecret("partner1")));
    }

    private static int status(JsonNode token) {
        return console.anyone()
                .withToken(token.path("access_token").textValue())
                .get(CUSTOMERS)
                .status();
    }

    private static String kids() {
        return console.anyone().get("/oauth2/jwks").json().findValuesAsText("kid").toString();
    }

    private static void advance(String by) {
        Answer moved =
                console.as("operator")
                        .send(
                                "POST",
                                "/api/platform/v1/clock",
                                "{\"advance\": \"%s\"}".formatted(by));
        assertThat(moved.status()).as(moved.toString()).isEqualTo(200);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
