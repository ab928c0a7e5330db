package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;

/** Buying an add-on, as the Partner Center sample does it, and asking again. */
@ExtendWith(SharedConsole.class)
class AddOnOrderIT {

    private Client partner;

    @BeforeEach
    void signIn(ConsoleServer console) {
        partner = console.as("partner1");
    }

    @Test
    void theSampleRequestAddsALineAndKeepsTheBase() {
        JsonNode before = order();
        String requestId = UUID.randomUUID().toString();
        String correlationId = UUID.randomUUID().toString();

        Answer answer =
                partner.send(
                        "PATCH",
                        Seed.ORDER_PATH,
                        Seed.addOnOrder(),
                        "MS-RequestId",
                        requestId,
                        "MS-CorrelationId",
                        correlationId,
                        "X-Locale",
                        "en-US");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.header("Content-Type"))
                .isEqualToIgnoringCase("application/json; charset=utf-8");
        assertThat(answer.header("MS-RequestId")).isEqualTo(requestId);
        assertThat(answer.header("MS-CorrelationId")).isEqualTo(correlationId);

        JsonNode order = answer.json();
        assertThat(order.path("id").textValue()).isEqualTo(Seed.ORDER.toLowerCase());
        assertThat(order.path("referenceCustomerId").textValue()).isEqualTo(Seed.CUSTOMER);
        assertThat(order.path("billingCycle").textValue()).isEqualTo("none");
        assertThat(order.at("/attributes/objectType").textValue()).isEqualTo("Order");
        assertThat(version(order)).isEqualTo(version(before) + 1);
        assertThat(order.at("/links/self/uri").textValue())
                .isEqualToIgnoringCase(
                        "/customers/%s/orders/%s".formatted(Seed.CUSTOMER, Seed.ORDER));

        int added = before.path("lineItems").size();
        assertThat(order.path("lineItems")).hasSize(added + 1);
        JsonNode base = order.at("/lineItems/0");
        assertThat(base).isEqualTo(before.at("/lineItems/0"));
        assertThat(base.path("offerId").textValue()).isEqualTo(Seed.BASE_OFFER);
        assertThat(base.path("subscriptionId").textValue()).isEqualTo(Seed.BASE_SUBSCRIPTION);
        assertThat(base.path("quantity").intValue()).isEqualTo(5);

        JsonNode line = order.path("lineItems").path(added);
        assertThat(line.path("lineItemNumber").intValue()).isEqualTo(added);
        assertThat(line.path("offerId").textValue()).isEqualTo(Seed.ADD_ON_OFFER);
        assertThat(line.path("friendlyName").textValue()).isEqualTo("Some friendly name");
        assertThat(line.path("quantity").intValue()).isEqualTo(2);
        String subscription = line.path("subscriptionId").textValue();
        assertThat(UUID.fromString(subscription)).isNotNull();
        assertThat(line.at("/links/subscription/uri").textValue())
                .isEqualTo("/customers/%s/subscriptions/%s".formatted(Seed.CUSTOMER, subscription));
        assertThat(line.at("/links/subscription/method").textValue()).isEqualTo("GET");
        assertThat(line.at("/links/subscription/headers")).isEmpty();

        assertThat(order()).as("what is read afterwards").isEqualTo(order);
        assertThat(addOnIds()).contains(subscription);
    }

    @Test
    void theSameRequestIdGetsTheFirstAnswerAgainAndOrdersNothing() {
        String requestId = UUID.randomUUID().toString();
        Answer first = patch(requestId, Seed.addOnOrder());
        assertThat(first.status()).as(first.toString()).isEqualTo(200);
        patch(UUID.randomUUID().toString(), Seed.addOnOrder());
        JsonNode after = order();

        Answer again = patch(requestId, Seed.addOnOrder());

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(order()).isEqualTo(after);
    }

    @Test
    void theSameRequestIdInParallelOrdersOnce() throws Exception {
        JsonNode before = order();
        String requestId = UUID.randomUUID().toString();
        Callable<Answer> call = () -> patch(requestId, Seed.addOnOrder());
        Set<JsonNode> answers = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> future :
                    threads.invokeAll(List.of(call, call, call, call, call, call, call, call))) {
                Answer answer = future.get();
                assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
                answers.add(answer.json());
            }
        }
        assertThat(answers).hasSize(1);
        assertThat(order().path("lineItems")).hasSize(before.path("lineItems").size() + 1);
        assertThat(version(order())).isEqualTo(version(before) + 1);
    }

    @Test
    void theSameRequestIdWithAnotherBodyIsAConflict() {
        String requestId = UUID.randomUUID().toString();
        assertThat(patch(requestId, Seed.addOnOrder()).status()).isEqualTo(200);
        JsonNode after = order();

        Answer other = patch(requestId, Seed.addOnOrder("3"));

        assertThat(other.status()).as(other.toString()).isEqualTo(409);
        Errors.assertContractShape(other);
        assertThat(order()).isEqualTo(after);
    }

    @Test
    void whatTheCallerMayReadIsThere() {
        for (String path :
                List.of(
                        "/v1/customers",
                        "/v1/customers/" + Seed.CUSTOMER,
                        "/v1/customers/" + Seed.CUSTOMER + "/subscriptions",
                        "/v1/customers/%s/subscriptions/%s"
                                .formatted(Seed.CUSTOMER, Seed.BASE_SUBSCRIPTION),
                        "/v1/customers/%s/subscriptions/%s/addons"
                                .formatted(Seed.CUSTOMER, Seed.BASE_SUBSCRIPTION),
                        "/v1/customers/" + Seed.CUSTOMER + "/orders",
                        Seed.ORDER_PATH,
                        "/v1//customers/" + Seed.CUSTOMER,
                        "/v1/offers?country=US")) {
            Answer answer = partner.get(path);
            assertThat(answer.status()).as(path + ": " + answer).isEqualTo(200);
            assertThat(answer.json().isObject()).as(path).isTrue();
        }
        assertThat(partner.get("/v1/offers?country=US").json().path("items").findValuesAsText("id"))
                .contains(Seed.BASE_OFFER, Seed.ADD_ON_OFFER);
    }

    private Answer patch(String requestId, String body) {
        return partner.send("PATCH", Seed.ORDER_PATH, body, "MS-RequestId", requestId);
    }

    private JsonNode order() {
        Answer answer = partner.get(Seed.ORDER_PATH);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private List<String> addOnIds() {
        return partner.get(
                        "/v1/customers/%s/subscriptions/%s/addons"
                                .formatted(Seed.CUSTOMER, Seed.BASE_SUBSCRIPTION))
                .json()
                .path("items")
                .findValuesAsText("id");
    }

    /** The entity tag is base64 of {@code {"id":…,"version":…}}. */
    private static long version(JsonNode order) {
        try {
            byte[] tag = Base64.getDecoder().decode(order.at("/attributes/etag").textValue());
            JsonNode content = new ObjectMapper().readTree(tag);
            assertThat(content.path("id").textValue()).isEqualToIgnoringCase(Seed.ORDER);
            return content.path("version").longValue();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
