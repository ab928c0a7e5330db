package org.partnerconsole.billing.partnercenter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerconsole.billing.BillingStore.CLOCK;
import static org.partnerconsole.billing.BillingStore.SEED_PARTNER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.billing.BillingStore;
import org.partnerconsole.platform.audit.AuditTrail;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.database.TestDataSources;
import org.partnerconsole.platform.json.Json;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** What a database would choke on never reaches it: PostgreSQL keeps no U+0000, nor any year. */
@OnEachDatabase
class UnkeepableTextTest {

    private static final ObjectMapper JSON = Json.mapper();
    private static final String CUSTOMER = "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04";
    private static final String ORDER = "cf3b0e37-be0b-4cdd-b584-d1a97d98a922";
    private static final String SUBSCRIPTION = "1C2B75C1-74A5-472A-A729-7F8CEFC477F9";

    private final BillingStore store;
    private final CustomerResource customers;
    private final SubscriptionResource subscriptions;
    private final OrderResource orders;
    private final OfferResource offers;
    private final AuditRecordResource trail;

    UnkeepableTextTest(TestDatabase database) {
        store = database.shared(() -> BillingStore.filled(database));
        PartnerCenter center = new PartnerCenter(store);
        customers = center.customers();
        subscriptions = center.subscriptions();
        orders = center.orders();
        offers = center.offers();
        trail =
                new AuditRecordResource(
                        new AuditTrail(new Jdbc(TestDataSources.migrated(database)), store.callers),
                        store.customers,
                        store.callers,
                        CLOCK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "a\\ud83d", "\\u001b[2J", "\\u0085"})
    void characters(String escaped) throws Exception {
        String text = JSON.readValue('"' + escaped + '"', String.class);
        String filter = "{\"Field\":\"%s\",\"Value\":\"%s\",\"Operator\":\"starts_with\"}";
        List<Supplier<?>> all =
                List.of(
                        () -> customers.one(text),
                        () ->
                                customers.list(
                                        null, filter.formatted("CompanyName", escaped), null, null),
                        () -> customers.list(null, filter.formatted("Domain", escaped), null, null),
                        () -> subscriptions.list(CUSTOMER, text, null),
                        () -> subscriptions.one(CUSTOMER, text),
                        () -> subscriptions.addOns(CUSTOMER, text),
                        () -> subscriptions.provisioning(CUSTOMER, text),
                        () -> orders.one(CUSTOMER, text),
                        () -> orders.provisioning(CUSTOMER, text),
                        () -> offers.one(text, null),
                        () -> offers.addOns(text, null, null, null),
                        () ->
                                trail.list(
                                        "2026-01-01",
                                        null,
                                        null,
                                        filter.formatted("CustomerId", escaped)
                                                .replace("starts_with", "equals"),
                                        null),
                        () -> orders.create(CUSTOMER, null, order("OfferId", escaped)),
                        () -> orders.create(CUSTOMER, null, order("FriendlyName", escaped)),
                        () -> orders.create(CUSTOMER, null, order("SubscriptionId", escaped)),
                        () -> orders.create(CUSTOMER, null, order("ParentSubscriptionId", escaped)),
                        () -> orders.patch(CUSTOMER, ORDER, null, text, order("Quantity", "1")),
                        () ->
                                orders.patch(
                                        CUSTOMER,
                                        ORDER,
                                        null,
                                        null,
                                        order("ParentSubscriptionId", escaped)),
                        () -> orders.patch(CUSTOMER, text, null, null, order("Quantity", "1")),
                        () ->
                                subscriptions.patch(
                                        CUSTOMER,
                                        SUBSCRIPTION,
                                        null,
                                        null,
                                        subscription("FriendlyName", escaped)),
                        () ->
                                subscriptions.patch(
                                        CUSTOMER,
                                        SUBSCRIPTION,
                                        null,
                                        null,
                                        subscription("OfferId", escaped)),
                        () ->
                                subscriptions.patch(
                                        CUSTOMER, text, null, null, subscription("Quantity", "1")));
        all.forEach(this::assertRefused);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31T00:00:00Z",
                "+20000-01-01T00:00:00Z",
                "-999999999-01-01T00:00:00Z",
                "0000-01-01"
            })
    void years(String moment) {
        for (Supplier<?> asked :
                List.<Supplier<?>>of(
                        () -> trail.list(moment, null, null, null, null),
                        () -> trail.list("2026-01-01", moment, null, null, null),
                        () ->
                                trail.list(
                                        null,
                                        null,
                                        null,
                                        null,
                                        token(moment + " " + moment + " 1 1 ")))) {
            try {
                store.as(SEED_PARTNER, asked);
            } catch (Refusal e) {
                assertThat(e.status()).isEqualTo(400);
            }
        }
    }

    @Test
    void a_token_that_was_made_up() {
        for (String made : List.of("0:1:NAME:\0", "0:1:DOMAIN:a\u001b", "-1:1:NAME:", "0:1:X:")) {
            assertRefused(() -> customers.list(null, null, "Next", token(made)));
        }
    }

    @Test
    void a_start_in_the_future_without_an_end() {
        assertRefused(() -> trail.list("9999-01-01", null, null, null, null));
    }

    @Test
    void a_filter_is_as_long_as_a_name_at_most() {
        String filter =
                "{\"Field\":\"CompanyName\",\"Value\":\"%s\",\"Operator\":\"starts_with\"}"
                        .formatted("x".repeat(257));
        assertThatThrownBy(() -> customers.list(null, filter, null, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("257")
                .hasMessageContaining("256");
    }

    private void assertRefused(Supplier<?> asked) {
        assertThatThrownBy(() -> store.as(SEED_PARTNER, asked))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.status()).isIn(400, 404));
    }

    private static OrderBody order(String property, String escaped) {
        return read(
                """
                {"LineItems": [{"LineItemNumber": 0, "Quantity": 1,
                  "OfferId": "195416C1-3447-423A-B37B-EE59A99A19C4", "%s": "%s"}]}"""
                        .formatted(property, escaped),
                OrderBody.class);
    }

    private static SubscriptionBody subscription(String property, String escaped) {
        return read("{\"%s\": \"%s\"}".formatted(property, escaped), SubscriptionBody.class);
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static String token(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
