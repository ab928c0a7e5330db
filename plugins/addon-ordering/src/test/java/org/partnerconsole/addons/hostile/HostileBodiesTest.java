package org.partnerconsole.addons.hostile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.billing.demo.SampleOrder.CUSTOMER;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.testkit.PluginConsole;
import org.partnerconsole.testkit.PluginTest;
import org.partnerconsole.testkit.RestAnswer;

/**
 * Thousands of bodies that no honest client sends, to each address that changes something: what is
 * refused is refused in words and has changed nothing, what is accepted is a wish that makes sense,
 * and is fulfilled once. A failure names its seed; {@code -Dhostile.seed=…} sends that body alone.
 */
@PluginTest
class HostileBodiesTest {

    private static final int BODIES = 800;
    private static final Integer ONLY = Integer.getInteger("hostile.seed");

    private HostileClient client;
    private Rows rows;
    private Bought bought;

    @BeforeEach
    void order(PluginConsole console) {
        console.withSampleOrder();
        client = new HostileClient(console);
        rows = new Rows(console);
        bought = new Bought(client);
    }

    @Test
    void as_a_new_order() {
        send(
                new Target("POST", bought::orders, bought::checkOrder),
                """
                {"attributes":{"objectType":"Order"},"billingCycle":"monthly","lineItems":[{"attributes":\
                {"objectType":"OrderLineItem"},"friendlyName":"nice name","lineItemNumber":0,"offerId":\
                "195416C1-3447-423A-B37B-EE59A99A19C4","quantity":1}],"referenceCustomerId":"%s",\
                "totalPrice":0.0}"""
                        .formatted(CUSTOMER),
                """
                {"Id": null, "ReferenceCustomerId": "%s", "BillingCycle": "none", "LineItems": [
                  {"LineItemNumber": 0, "OfferId": "195416C1-3447-423A-B37B-EE59A99A19C4",
                   "SubscriptionId": null, "ParentSubscriptionId": null, "FriendlyName": "a",
                   "Quantity": 2, "ProvisioningContext": {}},
                  {"LineItemNumber": 1, "OfferId": "195416C1-3447-423A-B37B-EE59A99A19C4",
                   "FriendlyName": null, "Quantity": 10000, "Attributes": {"ObjectType": "OrderLineItem"}}],
                 "CreationDate": null, "Status": null, "Attributes": {"Etag": null, "ObjectType": "Order"}}"""
                        .formatted(CUSTOMER));
    }

    @Test
    void as_a_patch_of_an_order() {
        send(
                new Target("PATCH", bought::order, bought::checkOrder),
                """
                {"attributes":{"objectType":"Order"},"lineItems":[{"attributes":{"objectType":\
                "OrderLineItem"},"friendlyName":"Some friendly name","lineItemNumber":0,"offerId":\
                "2828BE95-46BA-4F91-B2FD-0BEF192ECF60","parentSubscriptionId":"{subscription}",\
                "quantity":2}],"referenceCustomerId":"%s","totalPrice":0.0}"""
                        .formatted(CUSTOMER),
                """
                {"Id": "{order}", "AlternateId": null, "ReferenceCustomerId": "%s", "LineItems": [
                  {"LineItemNumber": 0, "OfferId": "2828BE95-46BA-4F91-B2FD-0BEF192ECF60",
                   "SubscriptionId": null, "ParentSubscriptionId": "{subscription}",
                   "FriendlyName": "Some friendly name", "Quantity": 2},
                  {"LineItemNumber": 1, "OfferId": "2828be95-46ba-4f91-b2fd-0bef192ecf60",
                   "ParentSubscriptionId": "{subscription}", "Quantity": 25}],
                 "CreationDate": null, "Status": null, "Attributes": {"Etag": null, "ObjectType": "Order"}}"""
                        .formatted(CUSTOMER),
                """
                {"attributes":{"objectType":"Order"},"id":"{order}","status":"cancelled","totalPrice":0.0}""");
    }

    @Test
    void as_a_patch_of_a_subscription() {
        send(
                new Target("PATCH", bought::subscription, bought::checkSubscription),
                """
                {"id":"{subscription}","offerId":"195416C1-3447-423A-B37B-EE59A99A19C4","offerName":"x",\
                "friendlyName":"x","quantity":3,"unitType":"Licenses","hasPurchasableAddOns":false,\
                "creationDate":"2015-11-25T06:41:12.000Z","status":"suspended","autoRenewEnabled":false,\
                "billingType":"license","orderId":"{order}","attributes":{"objectType":"Subscription"}}""",
                """
                {"Id": "{subscription}", "OfferId": null, "EntitlementId": null, "FriendlyName": "y",
                 "Quantity": 10000, "ParentSubscriptionId": null, "Status": null, "AutoRenewEnabled": null,
                 "RefundOptions": null, "Attributes": {"Etag": null, "ObjectType": "Subscription"}}""");
    }

    @Test
    void as_a_new_customer() {
        send(
                new Target("POST", () -> "/v1/customers", bought::checkCustomer),
                """
                {"companyProfile":{"domain":"d{wish}.example","companyName":"Contoso"},"billingProfile":\
                {"email":"a@a.example","culture":"en-US","language":"en","companyName":"Contoso",\
                "firstName":"Tania","lastName":"Carr","defaultAddress":{"firstName":"Tania","lastName":\
                "Carr","addressLine1":"One Way","addressLine2":"x","city":"Redmond","region":"x",\
                "state":"WA","postalCode":"98052","country":"US","phoneNumber":"1234567890"}}}""",
                """
                {"Id": null, "CommerceId": null, "CompanyProfile": {"TenantId": null, "Domain":
                 "e{wish}.example", "CompanyName": "Contoso", "Address": {"Country": "JP"}, "Email": null},
                 "BillingProfile": {"Id": null, "FirstName": null, "LastName": null, "Email": "a@a.example",
                 "Culture": null, "DefaultAddress": {"Country": "jp", "City": "東京"},
                 "Attributes": {"ObjectType": "CustomerBillingProfile"}},
                 "Attributes": {"ObjectType": "Customer"}}""");
    }

    private void send(Target target, String... good) {
        List<Hostile> refused = new ArrayList<>();
        int first = ONLY == null ? 0 : ONLY;
        int last = ONLY == null ? BODIES - 1 : ONLY;
        for (int seed = first; seed <= last; seed++) {
            bought.renew();
            Hostile hostile = hostile(seed, good[seed % good.length]);
            if (!attempt(target, hostile)) {
                refused.add(hostile);
            }
        }
        // Some once more, at a stretch: now no row at all may differ.
        Map<String, String> before = rows.all();
        for (int i = 0; i < refused.size(); i += 3) {
            assertThat(attempt(target, refused.get(i))).as(refused.get(i).name()).isFalse();
        }
        assertThat(rows.all()).isEqualTo(before);
        if (ONLY == null) {
            assertThat(refused).hasSizeBetween(BODIES / 10, BODIES - BODIES / 50);
        }
    }

    private Hostile hostile(int seed, String good) {
        String body =
                good.replace("{order}", bought.orderId())
                        .replace("{subscription}", bought.subscriptionId())
                        .replace("{wish}", Integer.toString(seed));
        return new Hostile(seed, new HostileBodies(seed).of(body));
    }

    /** Whether it was accepted. */
    private boolean attempt(Target target, Hostile hostile) {
        try {
            Map<String, String> headers = Map.of("MS-RequestId", UUID.randomUUID().toString());
            String address = target.address().get();
            String before = rows.quick();
            RestAnswer answer = client.send(target.method(), address, headers, hostile.body());
            String after = rows.quick();
            if (!HostileClient.isAccepted(answer)) {
                assertThat(after).as(answer.toString()).isEqualTo(before);
                return false;
            }
            target.check().accept(answer.json());
            assertThat(client.send(target.method(), address, headers, hostile.body()).json())
                    .isEqualTo(answer.json());
            assertThat(rows.quick()).isEqualTo(after);
            if (target.method().equals("PATCH")) {
                bought.leave();
            }
            return true;
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(hostile.name(), e);
        }
    }

    /** A body, and the seed that makes it again. */
    private record Hostile(int seed, byte[] body) {

        String name() {
            String text = new String(body, ISO_8859_1);
            return "seed %d, %d bytes: %s"
                    .formatted(seed, body.length, text.substring(0, Math.min(text.length(), 1500)));
        }
    }

    private record Target(String method, Supplier<String> address, Consumer<JsonNode> check) {}
}
