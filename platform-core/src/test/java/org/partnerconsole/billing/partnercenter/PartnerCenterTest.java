package org.partnerconsole.billing.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerconsole.billing.BillingStore.OTHER_PARTNER;
import static org.partnerconsole.billing.BillingStore.SEED_PARTNER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.billing.BillingStore;
import org.partnerconsole.platform.json.Json;
import org.partnerconsole.testing.database.DatabaseKind;

/** The resources of {@code /v1} over the demo data, as JSON. */
class PartnerCenterTest {

    private static final ObjectMapper JSON = Json.mapper();
    private static final String CUSTOMER = "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04";
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";
    private static final String SUBSCRIPTION = "1C2B75C1-74A5-472A-A729-7F8CEFC477F9";

    private static BillingStore store;
    private static CustomerResource customers;
    private static SubscriptionResource subscriptions;
    private static OrderResource orders;
    private static OfferResource offers;

    @BeforeAll
    static void open() {
        store = BillingStore.filled(DatabaseKind.H2.create());
        PartnerCenter center = new PartnerCenter(store);
        customers = center.customers();
        subscriptions = center.subscriptions();
        orders = center.orders();
        offers = center.offers();
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    @Test
    void the_sample_order_has_the_shape_of_the_documentation() {
        JsonNode order =
                seen(
                        () ->
                                orders.one(
                                        CUSTOMER.toUpperCase(),
                                        "CF3B0E37-BE0B-4CDD-B584-D1A97D98A922"));

        assertThat(order.at("/id").asText()).isEqualTo("cf3b0e37-be0b-4cdd-b584-d1a97d98a922");
        assertThat(order.at("/referenceCustomerId").asText()).isEqualTo(CUSTOMER);
        assertThat(order.at("/billingCycle").asText()).isEqualTo("none");
        assertThat(order.at("/creationDate").asText()).isEqualTo("2017-01-25T22:53:12.093Z");
        assertThat(order.at("/lineItems/0"))
                .isEqualTo(
                        parsed(
                                """
                                {"lineItemNumber":0,"offerId":"195416C1-3447-423A-B37B-EE59A99A19C4",
                                 "subscriptionId":"1C2B75C1-74A5-472A-A729-7F8CEFC477F9",
                                 "friendlyName":"new offer purchase","quantity":5,
                                 "links":{"subscription":{"uri":"/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/subscriptions/1C2B75C1-74A5-472A-A729-7F8CEFC477F9","method":"GET","headers":[]}}}"""));
        assertThat(order.at("/links"))
                .isEqualTo(
                        parsed(
                                """
                                {"self":{"uri":"/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/orders/cf3b0e37-be0b-4cdd-b584-d1a97d98a922","method":"GET","headers":[]}}"""));
        assertThat(order.at("/attributes/objectType").asText()).isEqualTo("Order");
        assertThat(seen(() -> orders.list(CUSTOMER)).at("/items/0")).isEqualTo(order);
    }

    @Test
    void a_subscription_has_spellings_that_clients_can_read() {
        JsonNode one = seen(() -> subscriptions.one(CUSTOMER, SUBSCRIPTION.toLowerCase()));
        assertThat(one.at("/id").asText()).isEqualTo(SUBSCRIPTION);
        assertThat(one.at("/status").asText()).isEqualTo("active");
        assertThat(one.at("/billingType").asText()).isEqualTo("license");
        assertThat(one.at("/contractType").asText()).isEqualTo("subscription");
        assertThat(one.at("/hasPurchasableAddons").asBoolean()).isTrue();
        assertThat(one.at("/orderId").asText()).isEqualTo("cf3b0e37-be0b-4cdd-b584-d1a97d98a922");
        assertThat(seen(() -> subscriptions.list(CUSTOMER, null, "123")).at("/totalCount").asInt())
                .isEqualTo(1);
        assertThat(seen(() -> subscriptions.list(CUSTOMER, UNKNOWN, null)).at("/items")).isEmpty();
        assertThat(seen(() -> subscriptions.addOns(CUSTOMER, SUBSCRIPTION)).at("/items")).isEmpty();
    }

    @Test
    void customers_are_enumerated_to_the_end() {
        JsonNode page = seen(() -> customers.list("100", null, null, null));
        int seen = page.at("/items").size();
        while (page.has("continuationToken")) {
            String token = page.at("/links/next/headers/0/value").asText();
            page = seen(() -> customers.list(null, null, "Next", token));
            seen += page.at("/items").size();
        }
        assertThat(seen).isEqualTo(241).isEqualTo(page.at("/totalCount").asInt());
    }

    @Test
    void one_customer_has_a_billing_profile_and_a_listed_one_has_none() {
        JsonNode alone = seen(() -> customers.one(CUSTOMER));
        assertThat(alone.at("/billingProfile/culture").asText()).isEqualTo("en-US");
        assertThat(alone.at("/billingProfile/lastName").asText()).isEqualTo("Carr");
        assertThat(alone.at("/billingProfile/defaultAddress"))
                .isEqualTo(
                        parsed(
                                """
                                {"country": "US", "city": "Redmond", "state": "WA",
                                 "addressLine1": "1 Main Street", "addressLine2": "Suite 400",
                                 "postalCode": "98052", "firstName": "Tania", "lastName": "Carr",
                                 "phoneNumber": "425 555 0100"}"""));
        assertThat(alone.at("/allowDelegatedAccess").asBoolean()).isTrue();
        assertThat(alone.at("/relationshipToPartner").asText()).isEqualTo("reseller");
        JsonNode listed =
                seen(
                        () ->
                                customers.list(
                                        "0",
                                        "{\"Field\":\"CompanyName\",\"Value\":\"contoso\",\"Operator\":\"StartsWith\"}",
                                        null,
                                        null));
        assertThat(listed.at("/totalCount").asInt()).isEqualTo(1);
        assertThat(listed.at("/items/0").has("billingProfile")).isFalse();
        assertThat(listed.at("/items/0/companyProfile/companyName").asText())
                .isEqualTo("Contoso Ltd.");
    }

    @Test
    void offers_are_listed_by_country_and_by_base() {
        String base = "195416c1-3447-423a-b37b-ee59a99a19c4";
        JsonNode all = seen(() -> offers.list("us", null, null));
        assertThat(all.at("/totalCount").asInt()).isGreaterThan(10);
        assertThat(seen(() -> offers.list("US", "1", "2")).at("/items/0"))
                .isEqualTo(all.at("/items/1"));
        assertThat(seen(() -> offers.one(base, "US")).at("/hasAddOns").asBoolean()).isTrue();
        JsonNode addOns = seen(() -> offers.addOns(base, "US", null, null));
        assertThat(addOns.at("/items")).hasSize(1);
        assertThat(addOns.at("/items/0/isAddOn").asBoolean()).isTrue();
        assertThat(addOns.at("/items/0/prerequisiteOffers/0").asText())
                .isEqualTo("195416C1-3447-423A-B37B-EE59A99A19C4");
    }

    @Test
    void unknown_and_foreign_ids_are_answered_alike() {
        assertRefused("60003", () -> customers.one(UNKNOWN));
        assertRefused("60003", () -> orders.list(UNKNOWN));
        assertRefused("60003", () -> subscriptions.list(UNKNOWN, null, null));
        assertRefused("20000", () -> orders.one(CUSTOMER, UNKNOWN));
        assertRefused("20003", () -> subscriptions.one(CUSTOMER, UNKNOWN));
        assertRefused("20003", () -> subscriptions.addOns(CUSTOMER, "x"));
        assertRefused("1000", () -> offers.one(UNKNOWN, null));
        assertRefused("1000", () -> offers.one("MPLAN-DE-10", "US"));
        assertThatThrownBy(() -> store.as(OTHER_PARTNER, () -> customers.one(CUSTOMER)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("60003"));
    }

    private static void assertRefused(String code, Supplier<?> act) {
        assertThatThrownBy(() -> seen(act))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.status()).isEqualTo(404);
                            assertThat(refusal.code()).isEqualTo(code);
                        });
    }

    private static JsonNode seen(Supplier<?> act) {
        return JSON.valueToTree(store.as(SEED_PARTNER, act));
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
