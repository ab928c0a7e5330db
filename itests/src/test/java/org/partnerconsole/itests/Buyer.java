package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.partnerconsole.itests.sdk.JavaSdk;
import org.partnerconsole.itests.server.Answer;

/** A customer of a test's own, with an order of one base line, and the addresses of both. */
final class Buyer {

    private final String customer;
    private String order;
    private String base;

    /** A customer that has been registered, without an order. */
    Buyer(String customer) {
        this.customer = customer;
    }

    /** Registers a customer and places an order of five, as the client was seen to do it. */
    static Buyer register(JavaSdk sdk) {
        Answer registered =
                sdk.send(
                        "POST",
                        "customers",
                        """
                        {"attributes":{"objectType":"Customer"},
                         "billingProfile":{"attributes":{"objectType":"CustomerBillingProfile"},
                          "culture":"en-US","email":"bills@%1$s","language":"en",
                          "companyName":"Relecloud","defaultAddress":{"country":"US","city":"Redmond",
                          "state":"WA","addressLine1":"One Way","postalCode":"98052"}},
                         "companyProfile":{"attributes":{"objectType":"CustomerCompanyProfile"},
                          "companyName":"Relecloud","domain":"%1$s"}}"""
                                .formatted("relecloud-" + UUID.randomUUID() + ".example"));
        assertThat(registered.status()).as(registered.toString()).isEqualTo(201);
        Buyer buyer = new Buyer(registered.json().path("id").asText());
        Answer placed = sdk.send("POST", buyer.orders(), buyer.baseOrder(Seed.BASE_OFFER, "none"));
        assertThat(placed.status()).as(placed.toString()).isEqualTo(201);
        buyer.placed(placed.json());
        return buyer;
    }

    /** Notes the order that it has placed. */
    void placed(JsonNode answer) {
        order = answer.path("id").asText();
        base = answer.at("/lineItems/0/subscriptionId").asText();
    }

    String customer() {
        return customer;
    }

    String orderId() {
        return order;
    }

    /** The id of the base subscription. */
    String base() {
        return base;
    }

    String orders() {
        return "customers/" + customer + "/orders";
    }

    String order() {
        return orders() + "/" + order;
    }

    String subscriptions() {
        return "customers/" + customer + "/subscriptions";
    }

    String subscription(String id) {
        return subscriptions() + "/" + id;
    }

    /** An order of five. */
    String baseOrder(String offer, String cycle) {
        return """
               {"attributes":{"objectType":"Order"},"billingCycle":"%s",
                "lineItems":[{"attributes":{"objectType":"OrderLineItem"},
                 "friendlyName":"new offer purchase","lineItemNumber":0,
                 "offerId":"%s","quantity":5}],
                "referenceCustomerId":"%s","totalPrice":0.0}"""
                .formatted(cycle, offer, customer);
    }

    /** As the client was seen to send it (domain reference C.3). */
    String addOn(int number, String parent, int quantity) {
        return addOn(number, Seed.ADD_ON_OFFER, parent, quantity);
    }

    /** The same of another offer. */
    String addOn(int number, String offer, String parent, int quantity) {
        return """
               {"attributes":{"objectType":"Order"},"lineItems":[{"attributes":{"objectType":"OrderLineItem"},\
               "friendlyName":"Some friendly name","lineItemNumber":%d,"offerId":"%s",\
               "parentSubscriptionId":"%s","quantity":%d}],"referenceCustomerId":"%s","totalPrice":0.0}"""
                .formatted(number, offer, parent, quantity, customer);
    }
}
