package org.partnerconsole.billing.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.billing.BillingStore.OTHER_PARTNER;
import static org.partnerconsole.billing.BillingStore.SEED_PARTNER;
import static org.partnerconsole.billing.RefusalAssert.assertRefused;
import static org.partnerconsole.billing.order.PatchedOrders.CUSTOMER;
import static org.partnerconsole.billing.order.PatchedOrders.PARENT;
import static org.partnerconsole.billing.order.PatchedOrders.SAMPLE;
import static org.partnerconsole.billing.order.PatchedOrders.wish;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.OrderPatched;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.billing.BillingStore;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** What a patch does to an order. */
@OnEachDatabase
class OrderPatchingTest {

    private final PatchedOrders orders;
    private final BillingStore store;

    OrderPatchingTest(TestDatabase database) {
        orders = PatchedOrders.on(database);
        store = orders.store;
    }

    @Test
    void the_sample_order_is_patched_as_the_documentation_shows() {
        Order before = orders.find(SAMPLE);
        assertThat(before.version()).isEqualTo(1);
        assertThat(before.billingCycle()).isEqualTo(BillingCycle.NONE);

        Order after = orders.patch(SAMPLE, wish(2));

        assertThat(after.id().value()).isEqualTo("cf3b0e37-be0b-4cdd-b584-d1a97d98a922");
        assertThat(after.etag())
                .isEqualTo(
                        "eyJpZCI6ImNmM2IwZTM3LWJlMGItNGNkZC1iNTg0LWQxYTk3ZDk4YTkyMiIsInZlcnNpb24iOjJ9");
        assertThat(after.lineItems()).extracting(LineItem::number).containsExactly(0, 1);
        LineItem addOn = after.lineItems().get(1);
        assertThat(addOn.offerId().value()).isEqualTo("2828BE95-46BA-4F91-B2FD-0BEF192ECF60");
        assertThat(addOn.subscriptionId().value()).isUpperCase().hasSize(36);
        assertThat(addOn.unitPrice()).hasToString("3.00 USD");
        assertThat(orders.find(SAMPLE)).isEqualTo(after);
        List<Subscription> addOns =
                store.as(SEED_PARTNER, () -> store.subscriptions.addOnsOf(CUSTOMER, PARENT));
        assertThat(addOns).extracting(Subscription::id).contains(addOn.subscriptionId());
        assertThat(store.told).contains("orders");
    }

    @Test
    void a_change_is_told_as_an_event_once() {
        OrderId id = orders.newOrder();
        UUID request = UUID.randomUUID();
        store.published.clear();

        Order after = orders.patch(id, wish(1), request);
        orders.patch(id, wish(1), request);

        assertThat(store.published)
                .containsExactly(
                        new OrderPatched(id.value(), after.customerId().value(), 2, List.of(1)));
    }

    @Test
    void a_cancelled_order_has_no_living_subscription_and_is_not_cancelled_again() {
        OrderId id = orders.newOrder();
        OrderPatchRequest cancel = OrderPatchRequest.builder().status("Canceled").build();

        assertThat(orders.patch(id, cancel).status()).isEqualTo("cancelled");

        List<Subscription> left =
                store.as(SEED_PARTNER, () -> store.subscriptions.of(CUSTOMER)).stream()
                        .filter(one -> one.orderId().equals(id))
                        .toList();
        assertThat(left).extracting(Subscription::status).containsOnly(SubscriptionStatus.DELETED);
        assertRefused(() -> orders.patch(id, cancel), 400, "800061", "already");
    }

    @Test
    void an_order_is_found_by_its_id_alone_and_only_by_its_partner() {
        OrderId id = orders.newOrder();

        assertThat(store.as(SEED_PARTNER, () -> store.orders.find(id))).contains(orders.find(id));
        assertThat(store.as(OTHER_PARTNER, () -> store.orders.find(id))).isEmpty();
        assertThat(store.as(SEED_PARTNER, () -> store.orders.find(OrderId.of("none")))).isEmpty();
    }
}
