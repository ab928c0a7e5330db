package org.partnerconsole.billing.partnercenter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.platform.json.Json;

/** Bodies, parameters and headers as existing clients really send them. */
class ContractTest {

    private static final ObjectMapper JSON = Json.mapper();
    private static final OrderId ORDER = OrderId.of("cf3b0e37-be0b-4cdd-b584-d1a97d98a922");

    /** As printed in the documentation of the purchase. */
    private static final String PASCAL_WITH_NULLS =
            """
            {"Id": null, "ReferenceCustomerId": "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04",
             "LineItems": [{"LineItemNumber": 0, "OfferId": "2828BE95-46BA-4F91-B2FD-0BEF192ECF60",
               "SubscriptionId": null, "ParentSubscriptionId": "1C2B75C1-74A5-472A-A729-7F8CEFC477F9",
               "FriendlyName": "Some friendly name", "Quantity": 2, "PartnerIdOnRecord": null,
               "Attributes": {"ObjectType": "OrderLineItem"}}],
             "CreationDate": null, "Attributes": {"ObjectType": "Order"}}""";

    /** As the Java client was seen to send it. */
    private static final String CAMEL_WITHOUT_NULLS =
            """
            {"attributes":{"objectType":"Order"},"lineItems":[{"attributes":{"objectType":"OrderLineItem"},\
            "friendlyName":"Some friendly name","lineItemNumber":0,\
            "offerId":"2828BE95-46BA-4F91-B2FD-0BEF192ECF60",\
            "parentSubscriptionId":"1C2B75C1-74A5-472A-A729-7F8CEFC477F9","quantity":2}],\
            "referenceCustomerId":"4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04","totalPrice":0.0}""";

    @ParameterizedTest
    @ValueSource(strings = {PASCAL_WITH_NULLS, CAMEL_WITHOUT_NULLS})
    void both_spellings_are_the_same_wish(String body) throws Exception {
        OrderPatchRequest wish = wish(body);

        assertThat(wish.referenceCustomer())
                .hasValueSatisfying(
                        id ->
                                assertThat(id.value())
                                        .isEqualTo("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04"));
        assertThat(wish.status()).isEmpty();
        assertThat(wish.etag()).isEmpty();
        assertThat(wish.items()).hasSize(1);
        OrderPatchRequest.Item item = wish.items().getFirst();
        assertThat(item.lineItemNumber()).isZero();
        assertThat(item.quantity()).isEqualTo(2);
        assertThat(item.subscriptionId()).isEmpty();
        assertThat(item.parentSubscriptionId().orElseThrow().value())
                .isEqualTo("1C2B75C1-74A5-472A-A729-7F8CEFC477F9");
        assertThat(item.friendlyName()).contains("Some friendly name");
    }

    @Test
    void a_cancel_and_an_etag_are_understood() throws Exception {
        OrderPatchRequest wish =
                wish(
                        """
                        {"attributes":{"etag":"e1","objectType":"Order"},
                         "id":"CF3B0E37-BE0B-4CDD-B584-D1A97D98A922","status":"cancelled","totalPrice":0.0}""");
        assertThat(wish.status()).contains("cancelled");
        assertThat(wish.etag()).contains("e1");
        assertThat(OrderWish.of(body("{}"), ORDER, "\"e2\"").etag()).contains("\"e2\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2.5|2002|the Quantity of line item 0 is 2.5",
                "\"two\"|2002|\"two\"",
                "\"2\"|2002|\"2\"",
                "true|2002|true",
                "[2]|2002|[2]",
                "{}|2002|{}",
                "null|2002|Quantity of line item 0 is missing",
                "99999999999|2002|99999999999",
                "1e400|2002|Quantity",
                "-1e9999|2002|Quantity",
            })
    void a_quantity_that_is_no_whole_number_is_named(String quantity, String code, String part) {
        assertRefused(
                () ->
                        wish(
                                PASCAL_WITH_NULLS.replace(
                                        "\"Quantity\": 2", "\"Quantity\": " + quantity)),
                400,
                code,
                part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2.0", "2e0"})
    void a_whole_number_may_be_written_with_a_point(String quantity) throws Exception {
        String body = PASCAL_WITH_NULLS.replace("\"Quantity\": 2", "\"Quantity\": " + quantity);
        assertThat(wish(body).items().getFirst().quantity()).isEqualTo(2);
    }

    @Test
    void what_is_missing_or_wrong_in_a_body_is_named() {
        assertRefused(() -> OrderWish.of(null, ORDER, null), 400, "800002", "no body");
        assertRefused(() -> wish("{\"lineItems\":[null]}"), 400, "800002", "line item 0 is null");
        assertRefused(
                () -> wish("{\"lineItems\":[{\"lineItemNumber\":0,\"quantity\":1}]}"),
                400,
                "800004",
                "no OfferId");
        assertRefused(
                () -> wish("{\"lineItems\":[{\"offerId\":\"a\",\"quantity\":1}]}"),
                400,
                "800071",
                "LineItemNumber of line item 0 is missing");
        assertRefused(() -> wish("{\"id\":\"other\"}"), 400, "800002", "other");
        String many = IntStream.range(0, 501).mapToObj(i -> "{}").toList().toString();
        assertRefused(() -> wish("{\"lineItems\":" + many + "}"), 400, "800002", "501");
        assertRefused(
                () ->
                        wish(
                                "{\"lineItems\":[{\"lineItemNumber\":0,\"quantity\":1,\"offerId\":\""
                                        + "x".repeat(65)
                                        + "\"}]}"),
                400,
                "800004",
                "OfferId of line item 0");
    }

    @Test
    void identifiers_of_an_address_are_checked() {
        assertRefused(() -> Addressed.customer("UK"), 400, "900118", "UK");
        assertRefused(() -> Addressed.order("x".repeat(65)), 404, "20000", "…");
        assertRefused(() -> Addressed.request("1-1-1-1-1"), 400, "800002", "MS-RequestId");
        assertThat(Addressed.request(null)).isNotNull();
        assertThat(Addressed.request("17A2658E-D2CC-439B-A2F0-2AEFD9344FBC"))
                .hasToString("17a2658e-d2cc-439b-a2f0-2aefd9344fbc");
        assertRefused(() -> Addressed.country(null), 400, "3000", "country");
        assertThat(Addressed.country("us")).isEqualTo("US");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Field\":\"CompanyName\",\"Value\":\"Cont\",\"Operator\":\"starts_with\"}",
                "{\"value\":\"Cont\",\"field\":\"CompanyName\",\"fieldType\":\"String\",\"operator\":\"StartsWith\"}"
            })
    void both_spellings_of_a_filter_are_understood(String filter) {
        assertThat(CustomerPrefix.of(filter))
                .isEqualTo(new CustomerPrefix(CustomerPrefix.Field.NAME, "Cont"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cont",
                "null",
                "[]",
                "{}",
                "{\"Field\":\"Colour\",\"Operator\":\"starts_with\"}",
                "{\"Field\":\"CompanyName\",\"Operator\":\"ends_with\"}"
            })
    void any_other_filter_is_refused(String filter) {
        assertThatThrownBy(() -> CustomerPrefix.of(filter)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_continuation_token_carries_size_and_filter() {
        CustomerPrefix prefix = new CustomerPrefix(CustomerPrefix.Field.DOMAIN, "東:京");
        CustomerPage page = CustomerPage.of(CustomerPage.first("2", prefix).next().token());
        assertThat(page).isEqualTo(new CustomerPage(2, 2, prefix));
        assertThat(CustomerPage.first("0", CustomerPrefix.NONE).size()).isEqualTo(500);
        assertThat(CustomerPage.first(null, CustomerPrefix.NONE).size()).isEqualTo(500);
        for (String bad : List.of("", "x", "AAAA", "MTox", "LTE6MTo")) {
            assertRefused(() -> CustomerPage.of(bad), 400, "800002", "MS-ContinuationToken");
        }
        for (String bad : List.of("501", "-1", "two", "1.5", "9999999999")) {
            assertRefused(() -> CustomerPage.first(bad, CustomerPrefix.NONE), 400, "3000", "size");
        }
    }

    @Test
    void next_links_have_no_leading_slash_and_end_on_the_last_page() throws Exception {
        CustomerPage page = CustomerPage.first("2", CustomerPrefix.NONE);
        JsonNode first =
                JSON.valueToTree(
                        page.json(3, IntStream.range(0, 2).mapToObj(i -> customer()).toList()));
        assertThat(first.at("/links/next/uri").asText())
                .isEqualTo("customers?size=2&seekOperation=Next");
        assertThat(first.at("/links/next/headers/0/key").asText())
                .isEqualTo("MS-ContinuationToken");
        assertThat(first.at("/links/next/headers/0/value").asText())
                .isEqualTo(first.at("/continuationToken").asText())
                .isEqualTo(page.next().token());
        assertThat(first.at("/attributes/objectType").asText()).isEqualTo("Collection");
        JsonNode last = JSON.valueToTree(page.next().json(3, List.of(customer())));
        assertThat(last.at("/links/next").isMissingNode()).isTrue();
        assertThat(last.at("/totalCount").asInt()).isEqualTo(3);
    }

    @Test
    void dates_are_utc_with_milliseconds() {
        assertThat(Dates.format(Instant.parse("2017-01-25T22:53:12.093Z")))
                .isEqualTo("2017-01-25T22:53:12.093Z");
        assertThat(Dates.format(Instant.parse("2026-03-01T10:00:00Z")))
                .isEqualTo("2026-03-01T10:00:00.000Z");
    }

    private static CustomerJson customer() {
        return new CustomerJson(null, null, null, null, null, null, null, null);
    }

    private static OrderPatchRequest wish(String json) throws Exception {
        return OrderWish.of(body(json), ORDER, null);
    }

    private static OrderBody body(String json) throws Exception {
        return JSON.readValue(json, OrderBody.class);
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable act,
            int status,
            String code,
            String part) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.status()).isEqualTo(status);
                            assertThat(refusal.code()).isEqualTo(code);
                            assertThat(refusal).hasMessageContaining(part);
                        });
    }
}
