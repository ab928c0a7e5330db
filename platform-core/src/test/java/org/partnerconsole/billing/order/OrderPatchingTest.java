package org.partnerconsole.billing.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerconsole.billing.BillingStore.OTHER_PARTNER;
import static org.partnerconsole.billing.BillingStore.SEED_PARTNER;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Offers;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderChange;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatch;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.OrderPatched;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.billing.BillingStore;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

@OnEachDatabase
class OrderPatchingTest {

    private static final CustomerId CUSTOMER =
            CustomerId.of("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");
    private static final OrderId SAMPLE = OrderId.of("CF3B0E37-BE0B-4CDD-B584-D1A97D98A922");
    private static final OfferId BASE = OfferId.of("195416c1-3447-423a-b37b-ee59a99a19c4");
    private static final OfferId ADD_ON = OfferId.of("2828BE95-46BA-4F91-B2FD-0BEF192ECF60");
    private static final SubscriptionId PARENT =
            SubscriptionId.of("1c2b75c1-74a5-472a-a729-7f8cefc477f9");

    private final BillingStore store;
    private static volatile Runnable meanwhile = () -> {};

    OrderPatchingTest(TestDatabase database) {
        store =
                database.shared(
                        () -> {
                            BillingStore filled = new BillingStore(database);
                            filled.demo.create(SEED_PARTNER, OTHER_PARTNER);
                            filled.extend(new BuysWhatItIsTold(filled.offers));
                            return filled;
                        });
    }

    @Test
    void the_items_of_a_request_are_numbered_from_0_each_once() {
        OrderId id = newOrder();
        for (int[] numbers : List.of(new int[] {1}, new int[] {-1}, new int[] {0, 0})) {
            OrderPatchRequest.Builder wish = OrderPatchRequest.builder();
            for (int number : numbers) {
                wish.item(OrderPatchRequest.Item.addOn(number, ADD_ON, PARENT, 1));
            }
            assertRefused(
                    () -> patch(id, wish.build(), UUID.randomUUID()),
                    400,
                    "800071",
                    "LineItemNumber " + numbers[numbers.length - 1]);
        }
    }

    @Test
    void the_sample_order_is_patched_as_the_documentation_shows() {
        Order before = find(SAMPLE);
        assertThat(before.version()).isEqualTo(1);
        assertThat(before.billingCycle()).isEqualTo(BillingCycle.NONE);

        Order after = patch(SAMPLE, wish(2), UUID.randomUUID());

        assertThat(after.id().value()).isEqualTo("cf3b0e37-be0b-4cdd-b584-d1a97d98a922");
        assertThat(after.etag())
                .isEqualTo(
                        "eyJpZCI6ImNmM2IwZTM3LWJlMGItNGNkZC1iNTg0LWQxYTk3ZDk4YTkyMiIsInZlcnNpb24iOjJ9");
        assertThat(after.lineItems()).extracting(LineItem::number).containsExactly(0, 1);
        LineItem addOn = after.lineItems().get(1);
        assertThat(addOn.offerId().value()).isEqualTo("2828BE95-46BA-4F91-B2FD-0BEF192ECF60");
        assertThat(addOn.subscriptionId().value()).isUpperCase().hasSize(36);
        assertThat(addOn.unitPrice()).hasToString("3.00 USD");
        assertThat(find(SAMPLE)).isEqualTo(after);
        List<Subscription> addOns =
                store.as(SEED_PARTNER, () -> store.subscriptions.addOnsOf(CUSTOMER, PARENT));
        assertThat(addOns).extracting(Subscription::id).contains(addOn.subscriptionId());
        assertThat(store.told).contains("orders");
    }

    @Test
    void a_change_is_told_as_an_event_once() {
        OrderId id = newOrder();
        UUID request = UUID.randomUUID();
        store.published.clear();

        Order after = patch(id, wish(1), request);
        patch(id, wish(1), request);

        assertThat(store.published)
                .containsExactly(
                        new OrderPatched(id.value(), after.customerId().value(), 2, List.of(1)));
    }

    @Test
    void the_same_request_id_gets_the_first_answer_again_and_orders_nothing() {
        OrderId id = newOrder();
        UUID request = UUID.randomUUID();
        Order first = patch(id, wish(1), request);
        patch(id, wish(3), UUID.randomUUID());

        assertThat(patch(id, wish(1), request)).isEqualTo(first);
        assertThat(find(id).lineItems()).hasSize(3);
    }

    @Test
    void the_same_request_id_for_another_wish_is_a_conflict() {
        OrderId id = newOrder();
        OrderId other = newOrder();
        UUID request = UUID.randomUUID();
        patch(id, wish(1), request);

        for (Runnable repetition :
                List.<Runnable>of(
                        () -> patch(id, wish(2), request), () -> patch(other, wish(1), request))) {
            assertRefused(repetition, 409, "800060", "new MS-RequestId");
        }
        assertThat(find(other).version()).isEqualTo(1);
    }

    @Test
    void parallel_repetitions_order_once_and_all_get_the_same_answer() throws Exception {
        OrderId id = newOrder();
        UUID request = UUID.randomUUID();
        meanwhile = () -> pause(200);
        try {
            Set<Order> answers = Set.copyOf(together(8, () -> patch(id, wish(1), request)));
            assertThat(answers).hasSize(1);
        } finally {
            meanwhile = () -> {};
        }
        assertThat(find(id).lineItems()).hasSize(2);
    }

    @Test
    void parallel_different_wishes_are_all_applied_and_numbered_without_gaps() throws Exception {
        OrderId id = newOrder();

        together(6, () -> patch(id, wish(1), UUID.randomUUID()));

        Order after = find(id);
        assertThat(after.version()).isEqualTo(7);
        assertThat(after.lineItems())
                .extracting(LineItem::number)
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void a_failure_rolls_everything_back_and_lets_the_same_request_try_anew() {
        OrderId id = newOrder();
        UUID request = UUID.randomUUID();
        AtomicInteger calls = new AtomicInteger();
        meanwhile =
                () -> {
                    if (calls.incrementAndGet() == 1) {
                        throw Refusal.badRequest("2002", "too many");
                    }
                };
        try {
            assertRefused(() -> patch(id, wish(1), request), 400, "2002", "too many");
            assertThat(find(id).lineItems()).hasSize(1);
            assertThat(patch(id, wish(1), request).lineItems()).hasSize(2);
        } finally {
            meanwhile = () -> {};
        }
    }

    @Test
    void a_stale_etag_is_refused() {
        OrderId id = newOrder();
        String stale = find(id).etag();
        patch(id, wish(1), UUID.randomUUID());
        OrderPatchRequest wish =
                OrderPatchRequest.builder().item(item(1)).etag('"' + stale + '"').build();
        assertRefused(() -> patch(id, wish, UUID.randomUUID()), 400, "2055", "version 2");

        String current = find(id).etag();
        OrderPatchRequest again =
                OrderPatchRequest.builder().item(item(1)).etag('"' + current + '"').build();
        assertThat(patch(id, again, UUID.randomUUID()).version()).isEqualTo(3);
    }

    @Test
    void another_customer_in_the_body_is_refused() {
        OrderPatchRequest wish =
                OrderPatchRequest.builder()
                        .item(item(1))
                        .referenceCustomer(CustomerId.of(UUID.randomUUID().toString()))
                        .build();
        assertRefused(
                () -> patch(newOrder(), wish, UUID.randomUUID()),
                400,
                "900118",
                "ReferenceCustomerId");
    }

    @Test
    void what_nothing_takes_is_refused_so_that_clients_stop_repeating() {
        OrderPatchRequest nothing = OrderPatchRequest.builder().status("suspended").build();
        assertRefused(
                () -> patch(newOrder(), nothing, UUID.randomUUID()), 400, "900127", "cancelled");
    }

    @Test
    void a_cancelled_order_has_no_living_subscription_and_is_not_cancelled_again() {
        OrderId id = newOrder();
        OrderPatchRequest cancel = OrderPatchRequest.builder().status("Canceled").build();

        assertThat(patch(id, cancel, UUID.randomUUID()).status()).isEqualTo("cancelled");

        List<Subscription> left =
                store.as(SEED_PARTNER, () -> store.subscriptions.of(CUSTOMER)).stream()
                        .filter(one -> one.orderId().equals(id))
                        .toList();
        assertThat(left).extracting(Subscription::status).containsOnly(SubscriptionStatus.DELETED);
        assertRefused(() -> patch(id, cancel, UUID.randomUUID()), 400, "800061", "already");
    }

    @Test
    void another_partner_neither_reads_nor_patches_the_order() {
        assertThat(store.as(OTHER_PARTNER, () -> store.orders.find(CUSTOMER, SAMPLE))).isEmpty();
        assertThat(store.as(OTHER_PARTNER, () -> store.orders.of(CUSTOMER))).isEmpty();
        assertRefused(
                () ->
                        store.as(
                                OTHER_PARTNER,
                                () ->
                                        store.orders.patch(
                                                CUSTOMER, SAMPLE, wish(1), UUID.randomUUID())),
                404,
                "60003",
                "no customer");
    }

    @Test
    void two_partners_may_use_the_same_request_id() {
        OrderId id = newOrder();
        UUID request = UUID.randomUUID();
        patch(id, wish(1), request);
        assertRefused(
                () ->
                        store.as(
                                OTHER_PARTNER,
                                () -> store.orders.patch(CUSTOMER, id, wish(1), request)),
                404,
                "60003",
                "no customer");
    }

    @Test
    void a_name_that_can_not_be_shown_is_refused() {
        OrderPatchRequest wish =
                OrderPatchRequest.builder()
                        .item(
                                OrderPatchRequest.Item.of(0, ADD_ON, 1)
                                        .parent(PARENT)
                                        .named("x".repeat(257))
                                        .build())
                        .build();
        assertRefused(() -> patch(newOrder(), wish, UUID.randomUUID()), 400, "3000", "256");
    }

    @Test
    void a_name_that_no_database_keeps_is_refused() {
        for (String name : List.of("two\nlines", "nul\u0000", "half a pair \ud800")) {
            OrderPatchRequest wish =
                    OrderPatchRequest.builder()
                            .item(
                                    OrderPatchRequest.Item.of(0, ADD_ON, 1)
                                            .parent(PARENT)
                                            .named(name)
                                            .build())
                            .build();
            assertRefused(
                    () -> patch(newOrder(), wish, UUID.randomUUID()), 400, "3000", "leave it out");
        }
    }

    @Test
    void an_order_can_have_a_thousand_lines_and_no_more() {
        OrderId id = newOrder();
        OrderPatchRequest.Builder wish = OrderPatchRequest.builder();
        for (int number = 0; number < 333; number++) {
            wish.item(
                    OrderPatchRequest.Item.of(number, ADD_ON, 1)
                            .parent(PARENT)
                            .named("\"".repeat(256))
                            .build());
        }
        UUID request = UUID.randomUUID();
        for (int round = 0; round < 2; round++) {
            patch(id, wish.build(), UUID.randomUUID());
        }
        Order full = patch(id, wish.build(), request);

        assertThat(full.lineItems()).hasSize(1000);
        assertThat(patch(id, wish.build(), request)).isEqualTo(full);
        assertRefused(
                () -> patch(id, wish(1), UUID.randomUUID()), 403, "800066", "has 1000 line items");
        assertThat(find(id).version()).isEqualTo(full.version());
    }

    @Test
    void an_order_is_found_by_its_id_alone_and_only_by_its_partner() {
        OrderId id = newOrder();

        assertThat(store.as(SEED_PARTNER, () -> store.orders.find(id))).contains(find(id));
        assertThat(store.as(OTHER_PARTNER, () -> store.orders.find(id))).isEmpty();
        assertThat(store.as(SEED_PARTNER, () -> store.orders.find(OrderId.of("none")))).isEmpty();
    }

    @Test
    void an_old_etag_is_named() {
        OrderId id = newOrder();
        OrderPatchRequest wish =
                OrderPatchRequest.builder().item(item(1)).etag("stale-etag").build();

        assertRefused(() -> patch(id, wish, UUID.randomUUID()), 400, "2055", "'stale-etag'");
    }

    private void assertRefused(Runnable act, int status, String code, String part) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.status()).isEqualTo(status);
                            assertThat(refusal.code()).isEqualTo(code);
                            assertThat(refusal).hasMessageContaining(part);
                        });
    }

    private OrderPatchRequest wish(int quantity) {
        return OrderPatchRequest.builder().item(item(quantity)).referenceCustomer(CUSTOMER).build();
    }

    private OrderPatchRequest.Item item(int quantity) {
        return OrderPatchRequest.Item.of(0, ADD_ON, quantity)
                .parent(PARENT)
                .named("Some friendly name")
                .build();
    }

    private Order patch(OrderId id, OrderPatchRequest wish, UUID request) {
        return store.as(SEED_PARTNER, () -> store.orders.patch(CUSTOMER, id, wish, request));
    }

    private Order find(OrderId id) {
        return store.as(SEED_PARTNER, () -> store.orders.find(CUSTOMER, id)).orElseThrow();
    }

    private OrderId newOrder() {
        OrderId id = OrderId.of(UUID.randomUUID().toString());
        store.as(
                SEED_PARTNER,
                () -> {
                    Offer base = store.offers.find(BASE).orElseThrow();
                    store.orders.place(
                            new NewOrder(
                                    id,
                                    CUSTOMER,
                                    BillingCycle.MONTHLY,
                                    OrderStatus.COMPLETED,
                                    "USD",
                                    BillingStore.CLOCK.instant(),
                                    List.of(
                                            new NewOrder.Line(
                                                    NewLineItem.of(base, 5),
                                                    SubscriptionId.of(UUID.randomUUID().toString()),
                                                    SubscriptionStatus.ACTIVE))));
                    return id;
                });
        return id;
    }

    private <T> List<T> together(int count, Callable<T> act) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Future<T>> answers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                answers.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return act.call();
                                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record BuysWhatItIsTold(Offers offers) implements OrderPatch {

        @Override
        public boolean takes(OrderPatchRequest wish) {
            return !wish.items().isEmpty();
        }

        @Override
        public void apply(OrderPatchRequest wish, OrderChange change) {
            wish.items()
                    .forEach(
                            item ->
                                    change.add(
                                            NewLineItem.of(
                                                            offers.find(item.offerId())
                                                                    .orElseThrow(),
                                                            item.quantity())
                                                    .addOnTo(
                                                            item.parentSubscriptionId()
                                                                    .orElseThrow())
                                                    .named(item.friendlyName().orElse(null))));
            meanwhile.run();
        }
    }
}
