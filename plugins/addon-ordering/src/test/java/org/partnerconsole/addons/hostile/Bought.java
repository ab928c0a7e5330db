package org.partnerconsole.addons.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.billing.demo.SampleOrder.ADD_ON;
import static org.partnerconsole.billing.demo.SampleOrder.BASE;
import static org.partnerconsole.billing.demo.SampleOrder.CUSTOMER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** An order to send things to, fresh after each change; and what must hold for what was bought. */
final class Bought {

    private static final String ORDERS = "/v1/customers/" + CUSTOMER + "/orders";
    private static final String SUBSCRIPTIONS = "/v1/customers/" + CUSTOMER + "/subscriptions";

    private final HostileClient client;
    private String order = "";
    private String subscription = "";

    Bought(HostileClient client) {
        this.client = client;
    }

    /** Lets the next request begin with another order. */
    void leave() {
        order = "";
    }

    /** Places an order unless the last one is as it was. */
    void renew() {
        if (order.isEmpty()) {
            String body =
                    "{\"LineItems\":[{\"LineItemNumber\":0,\"OfferId\":\"%s\",\"Quantity\":5}]}"
                            .formatted(BASE);
            JsonNode placed = client.send("POST", ORDERS, Map.of(), body.getBytes(UTF_8)).json();
            order = placed.path("id").asText();
            subscription = placed.at("/lineItems/0/subscriptionId").asText();
        }
    }

    String orderId() {
        return order;
    }

    String subscriptionId() {
        return subscription;
    }

    String orders() {
        return ORDERS;
    }

    String order() {
        return ORDERS + "/" + order;
    }

    String subscription() {
        return SUBSCRIPTIONS + "/" + subscription;
    }

    /**
     * Lines are numbered without a gap, of offers there are, in their bounds, with names to read.
     */
    void checkOrder(JsonNode answer) {
        assertThat(answer.path("status").asText()).isIn("completed", "cancelled");
        assertThat(answer.path("lineItems")).isNotEmpty();
        int number = 0;
        for (JsonNode line : answer.path("lineItems")) {
            assertThat(line.path("lineItemNumber").asInt()).isEqualTo(number++);
            boolean isAddOn = ADD_ON.value().equals(line.path("offerId").asText());
            assertThat(line.path("offerId").asText()).isIn(BASE.value(), ADD_ON.value());
            assertThat(line.path("quantity").asInt()).isBetween(1, isAddOn ? 25 : 10_000);
            checkText(line.path("friendlyName"));
        }
        assertThat(kept(ORDERS + "/" + answer.path("id").asText())).isEqualTo(answer);
    }

    void checkSubscription(JsonNode answer) {
        assertThat(answer.path("status").asText()).isIn("active", "suspended");
        assertThat(answer.path("offerId").asText()).isEqualTo(BASE.value());
        assertThat(answer.path("quantity").asInt()).isBetween(1, 10_000);
        checkText(answer.path("friendlyName"));
        assertThat(kept(SUBSCRIPTIONS + "/" + answer.path("id").asText())).isEqualTo(answer);
    }

    void checkCustomer(JsonNode answer) {
        checkText(answer.at("/companyProfile/companyName"));
        assertThat(answer.at("/companyProfile/domain").asText()).matches("[a-z0-9.-]{4,253}");
        assertThat(answer.at("/billingProfile/email").asText()).contains("@");
        assertThat(answer.at("/billingProfile/culture").asText()).hasSizeLessThanOrEqualTo(35);
        assertThat(answer.at("/billingProfile/defaultAddress/country").asText())
                .matches("[A-Z]{2}");
        answer.at("/billingProfile/defaultAddress").forEach(Bought::checkText);
        assertThat(kept("/v1/customers/" + answer.path("id").asText())).isEqualTo(answer);
    }

    private JsonNode kept(String address) {
        return client.send("GET", address, Map.of(), null).json();
    }

    private static void checkText(JsonNode text) {
        assertThat(text.asText())
                .isNotBlank()
                .hasSizeLessThanOrEqualTo(256)
                .doesNotContainPattern("[\\p{Cc}\\p{Cs}]");
    }
}
