package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;

/** Whatever is wrong with a request, the answer says so in words, and nothing changes. */
@ExtendWith(SharedConsole.class)
class BadInputIT {

    private static final String UNKNOWN = "00000000-1111-4222-8333-444444444444";

    private ConsoleServer console;
    private Client partner;
    private JsonNode orderBefore;

    @BeforeEach
    void signIn(ConsoleServer console) {
        this.console = console;
        partner = console.as("partner1");
        orderBefore = partner.get(Seed.ORDER_PATH).json();
    }

    @AfterEach
    void nothingHasChanged() {
        assertThat(partner.get(Seed.ORDER_PATH).json()).isEqualTo(orderBefore);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v1/nothing",
                "/v1/customers/" + Seed.CUSTOMER + "/nothing",
                "/v1/customers/" + UNKNOWN,
                "/v1/customers/" + UNKNOWN + "/orders",
                "/v1/customers/" + UNKNOWN + "/subscriptions",
                "/v1/customers/" + Seed.CUSTOMER + "/orders/" + UNKNOWN,
                "/v1/customers/" + Seed.CUSTOMER + "/subscriptions/" + UNKNOWN,
                "/v1/offers/" + UNKNOWN + "?country=US"
            })
    void whatIsNotThereIsNotFound(String path) {
        Answer answer = partner.get(path);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
        Errors.assertContractShape(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/customers/not-an-id", "/v1/customers/%20", "/v1/customers/..%00"})
    void whatIsNoIdIsRefused(String path) {
        String answer = partner.raw("GET " + path);
        assertThat(answer).matches("(?s)HTTP/1.1 40[04] .*");
        Errors.assertNoInternals(answer);
    }

    @Test
    void anUnknownPathBelowApiIsAProblem() {
        Answer answer = console.as("operator").get("/api/nothing/v1/at-all");
        assertThat(answer.status()).isEqualTo(404);
        Errors.assertProblemShape(answer);
    }

    @Test
    void anotherPartnersCustomerIsAnsweredLikeAnUnknownOne() {
        Client other = console.as("partner2");
        for (String path :
                new String[] {
                    "",
                    "/orders",
                    "/subscriptions",
                    "/orders/" + Seed.ORDER,
                    "/subscriptions/" + Seed.BASE_SUBSCRIPTION
                }) {
            Answer foreign = other.get("/v1/customers/" + Seed.CUSTOMER + path);
            Answer unknown = other.get("/v1/customers/" + UNKNOWN + path);
            assertThat(foreign.status()).as(path).isEqualTo(404).isEqualTo(unknown.status());
            assertThat(foreign.json().path("code")).isEqualTo(unknown.json().path("code"));
            assertThat(
                            foreign.json()
                                    .path("description")
                                    .textValue()
                                    .replace(Seed.CUSTOMER, UNKNOWN))
                    .isEqualTo(unknown.json().path("description").textValue());
        }
        Answer patched = send(other, Seed.ORDER_PATH, Seed.addOnOrder());
        assertThat(patched.status()).isEqualTo(404);
        Errors.assertContractShape(patched);
        assertThat(other.get("/v1/customers").body()).doesNotContain(Seed.CUSTOMER);
    }

    @Test
    void withoutATokenNothingIsSaid() {
        for (Answer answer :
                new Answer[] {
                    console.anyone().get("/v1/customers"),
                    console.anyone().get("/v1/customers/" + UNKNOWN),
                    send(console.anyone(), Seed.ORDER_PATH, Seed.addOnOrder()),
                    partner.withToken("nonsense").get("/v1/customers"),
                    partner.withToken("a.b.c").get("/v1/customers")
                }) {
            assertUnauthorised(answer);
        }
    }

    @Test
    void aTokenSignedByAnotherIsRefused() throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        String[] parts = partner.token().split("\\.");
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(keys.getPrivate());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        String forged =
                parts[0]
                        + "."
                        + parts[1]
                        + "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        assertUnauthorised(partner.withToken(forged).get("/v1/customers"));
    }

    @Test
    void anExpiredTokenIsRefused() {
        Client early = partner;
        Answer moved =
                console.as("operator")
                        .send("POST", "/api/platform/v1/clock", "{\"advance\": \"PT61M\"}");
        assertThat(moved.status()).isEqualTo(200);

        assertUnauthorised(early.get("/v1/customers"));

        partner = console.as("partner1");
        assertThat(partner.get("/v1/customers").status()).isEqualTo(200);
    }

    @Test
    void aWrongSecretGetsNoToken() {
        String id = console.credentials().clientId("partner1");
        Answer answer = console.anyone().tokenAnswer(id, "wrong");
        assertThat(answer.status()).as(answer.toString()).isIn(400, 401);
        assertThat(answer.json().path("error").textValue()).isEqualTo("invalid_client");
        Errors.assertNoInternals(answer.body());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2002",
        "-1, 2002",
        "1000000, 2002",
        "99999999999999999999, ''",
        "1.5, ''",
        "'\"two\"', ''",
        "null, ''"
    })
    void aQuantityThatCanNotBeBoughtIsRefused(String quantity, String code) {
        Answer answer = send(partner, Seed.ORDER_PATH, Seed.addOnOrder(quantity));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        Errors.assertContractShape(answer);
        if (!code.isEmpty()) {
            assertThat(answer.json().path("code").textValue()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"LineItems\": 7}",
                "{\"LineItems\": [null]}",
                "{}"
            })
    void aBodyThatIsNoOrderIsRefused(String body) {
        Answer answer = send(partner, Seed.ORDER_PATH, body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        Errors.assertContractShape(answer);
    }

    @Test
    void anOfferThatIsUnknownOrNoAddOnIsRefused() {
        for (String offer : new String[] {UNKNOWN, Seed.BASE_OFFER}) {
            Answer answer =
                    send(
                            partner,
                            Seed.ORDER_PATH,
                            Seed.addOnOrder().replace(Seed.ADD_ON_OFFER, offer));
            assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
            Errors.assertContractShape(answer);
        }
    }

    @Test
    void aParentThatIsUnknownIsRefused() {
        Answer answer =
                send(
                        partner,
                        Seed.ORDER_PATH,
                        Seed.addOnOrder().replace(Seed.BASE_SUBSCRIPTION, UNKNOWN));
        assertThat(answer.status()).as(answer.toString()).isIn(400, 404);
        Errors.assertContractShape(answer);
    }

    /** The clients there are repeat a 405 without end. */
    @Test
    void aMethodThatIsNotThereIsABadRequest() {
        Answer answer = send(partner, "DELETE", Seed.ORDER_PATH, "");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        Errors.assertContractShape(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/customers/a%2Fb",
                "GET /v1/%2e%2e%2f%2e%2e%2fWEB-INF/web.xml",
                "GET /v1/customers/%zz",
                "GET /v1/customers/%00",
                "GET /customers/a%2Fb",
                "GET /WEB-INF/web.xml",
                "NONSENSE /v1/customers",
                "TRACE /v1/customers",
                "GET v1"
            })
    void whatTheContainerRefusesShowsNoInternals(String requestLine) {
        String answer = partner.raw(requestLine);
        assertThat(answer).matches("(?s)HTTP/1.1 (4\\d\\d|501) .*");
        Errors.assertNoInternals(answer);
        assertThat(answer).doesNotContain("WEB-INF/classes", "com.ibm", "Error 500");
    }

    @Test
    void anEncodedSlashBelowTheContractIsRefusedInItsShape() {
        Answer answer = partner.get("/v1/customers/a%2Fb");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        Errors.assertContractShape(answer);
    }

    private static void assertUnauthorised(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(401);
        Errors.assertContractShape(answer);
        assertThat(answer.json().path("code").textValue()).isIn("400", "800001");
    }

    private static Answer send(Client client, String path, String body) {
        return send(client, "PATCH", path, body);
    }

    private static Answer send(Client client, String method, String path, String body) {
        return client.send(method, path, body, "MS-RequestId", UUID.randomUUID().toString());
    }
}
