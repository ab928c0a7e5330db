package org.partnerconsole.billing.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.billing.BillingStore.OTHER_PARTNER;
import static org.partnerconsole.billing.BillingStore.SEED_PARTNER;
import static org.partnerconsole.billing.RefusalAssert.assertRefused;
import static org.partnerconsole.billing.order.PatchedOrders.wish;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Wishes that come again, together, or after a failure: each is applied once. */
@OnEachDatabase
class OrderPatchRepetitionTest {

    private final PatchedOrders orders;

    OrderPatchRepetitionTest(TestDatabase database) {
        orders = PatchedOrders.on(database);
    }

    @Test
    void the_same_request_id_gets_the_first_answer_again_and_orders_nothing() {
        OrderId id = orders.newOrder();
        UUID request = UUID.randomUUID();
        Order first = orders.patch(id, wish(1), request);
        orders.patch(id, wish(3));

        assertThat(orders.patch(id, wish(1), request)).isEqualTo(first);
        assertThat(orders.find(id).lineItems()).hasSize(3);
    }

    @Test
    void whoever_has_lost_the_answer_can_ask_what_became_of_the_wish() {
        OrderId id = orders.newOrder();
        UUID request = UUID.randomUUID();
        assertThat(orders.patched(SEED_PARTNER, id, request)).isEmpty();

        Order answer = orders.patch(id, wish(1), request);
        orders.patch(id, wish(2));

        assertThat(orders.patched(SEED_PARTNER, id, request)).contains(answer);
        assertThat(orders.patched(SEED_PARTNER, orders.newOrder(), request)).isEmpty();
        assertThat(orders.patched(OTHER_PARTNER, id, request)).isEmpty();
    }

    @Test
    void the_same_request_id_for_another_wish_is_a_conflict() {
        OrderId id = orders.newOrder();
        OrderId other = orders.newOrder();
        UUID request = UUID.randomUUID();
        orders.patch(id, wish(1), request);

        for (ThrowingCallable repetition :
                List.<ThrowingCallable>of(
                        () -> orders.patch(id, wish(2), request),
                        () -> orders.patch(other, wish(1), request))) {
            assertRefused(repetition, 409, "800060", "new MS-RequestId");
        }
        assertThat(orders.find(other).version()).isEqualTo(1);
    }

    @Test
    void two_partners_may_use_the_same_request_id() {
        OrderId id = orders.newOrder();
        UUID request = UUID.randomUUID();
        orders.patch(id, wish(1), request);
        assertRefused(
                () -> orders.patch(OTHER_PARTNER, id, wish(1), request),
                404,
                "60003",
                "no customer");
    }

    @Test
    void parallel_repetitions_order_once_and_all_get_the_same_answer() throws Exception {
        OrderId id = orders.newOrder();
        UUID request = UUID.randomUUID();
        try (AutoCloseable slowly = orders.whileChanging(() -> pause(200))) {
            Set<Order> answers = Set.copyOf(together(8, () -> orders.patch(id, wish(1), request)));
            assertThat(answers).hasSize(1);
        }
        assertThat(orders.find(id).lineItems()).hasSize(2);
    }

    @Test
    void parallel_different_wishes_are_all_applied_and_numbered_without_gaps() throws Exception {
        OrderId id = orders.newOrder();

        together(6, () -> orders.patch(id, wish(1)));

        Order after = orders.find(id);
        assertThat(after.version()).isEqualTo(7);
        assertThat(after.lineItems())
                .extracting(LineItem::number)
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void a_failure_rolls_everything_back_and_lets_the_same_request_try_anew() throws Exception {
        OrderId id = orders.newOrder();
        UUID request = UUID.randomUUID();
        AtomicBoolean fails = new AtomicBoolean(true);
        try (AutoCloseable failing =
                orders.whileChanging(
                        () -> {
                            if (fails.getAndSet(false)) {
                                throw Refusal.badRequest("2002", "too many");
                            }
                        })) {
            assertRefused(() -> orders.patch(id, wish(1), request), 400, "2002", "too many");
            assertThat(orders.find(id).lineItems()).hasSize(1);
            assertThat(orders.patch(id, wish(1), request).lineItems()).hasSize(2);
        }
    }

    private static <T> List<T> together(int count, Callable<T> act) throws Exception {
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
}
