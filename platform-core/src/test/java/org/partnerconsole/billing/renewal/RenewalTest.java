package org.partnerconsole.billing.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.billing.charge.ChargedStore;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Periods and commitments that end by themselves. */
@OnEachDatabase
class RenewalTest {

    private final ChargedStore charged;

    RenewalTest(TestDatabase database) {
        charged = ChargedStore.on(database);
    }

    @Test
    void a_period_that_begins_is_charged_once_and_its_commitment_moved_on() {
        Order order = charged.buy("10.00", 2);

        charged.pass(Duration.ofDays(31).minusSeconds(1));
        charged.renewal(100).run();
        assertThat(charged.lines(order)).hasSize(1);

        charged.pass(Duration.ofSeconds(1));
        charged.renewal(100).run();
        charged.renewal(100).run();

        assertThat(charged.lines(order))
                .containsExactly(
                        "CHARGE PURCHASE 2026-03-01 31 of 31 x2 20.00 USD",
                        "CHARGE RENEWAL 2026-04-01 30 of 30 x2 20.00 USD");
        Subscription renewed = charged.find(charged.base(order));
        assertThat(renewed.commitmentEndsAt()).isEqualTo(Instant.parse("2026-05-01T10:00:00Z"));
        assertThat(renewed.version()).isEqualTo(2);
        assertThat(reasons(order)).containsExactly("the commitment is renewed");
    }

    @Test
    void all_periods_that_were_missed_are_charged_and_billed_in_their_months() {
        Order order = charged.buy("10.00", 1);

        charged.pass(Duration.ofDays(100));
        charged.renewal(100).run();

        assertThat(charged.of(order))
                .extracting(line -> line.from() + " in " + line.month())
                .containsExactly(
                        "2026-03-01 in 2026-03",
                        "2026-04-01 in 2026-04",
                        "2026-05-01 in 2026-05",
                        "2026-06-01 in 2026-06");
        assertThat(charged.find(charged.base(order)).commitmentEndsAt())
                .isEqualTo(Instant.parse("2026-07-01T10:00:00Z"));
    }

    @Test
    void what_is_suspended_is_renewed_and_not_charged() {
        Order order = charged.buy("10.00", 1);
        charged.status(charged.base(order), SubscriptionStatus.SUSPENDED);

        charged.pass(Duration.ofDays(40));
        charged.renewal(100).run();

        assertThat(charged.lines(order)).hasSize(2);
        assertThat(charged.find(charged.base(order)).commitmentEndsAt())
                .isEqualTo(Instant.parse("2026-05-01T10:00:00Z"));
    }

    @Test
    void what_does_not_renew_ends_with_its_add_ons_and_the_trail_says_why() {
        Order order = charged.buy("10.00", 1);
        charged.pass(Duration.ofDays(10));
        Order patched = charged.addOn(order, 1, Optional.empty());
        charged.renews(charged.base(order), false);

        charged.pass(Duration.ofDays(21).minusSeconds(1));
        charged.renewal(100).run();
        assertThat(status(charged.base(order))).isEqualTo(SubscriptionStatus.ACTIVE);

        charged.pass(Duration.ofSeconds(1));
        charged.renewal(100).run();

        assertThat(status(charged.base(order))).isEqualTo(SubscriptionStatus.DELETED);
        assertThat(status(patched.lineItems().getLast().subscriptionId()))
                .isEqualTo(SubscriptionStatus.DELETED);
        assertThat(reasons(order)).contains("the commitment has ended, and is not renewed");
        // The add-on renewed itself, had it not gone along: whatever it was charged is given back.
        assertThat(charged.lines(order)).noneMatch(line -> line.contains("CREDIT PURCHASE"));
        assertThat(charged.total(order)).hasToString("12.03 USD");
        charged.pass(Duration.ofDays(100));
        charged.renewal(100).run();
        assertThat(charged.total(order)).hasToString("12.03 USD");
    }

    @Test
    void many_are_charged_in_portions_and_all_in_one_run() {
        List<Order> orders = orders(7);
        charged.pass(Duration.ofDays(31));

        charged.renewal(3).run();

        assertThat(orders).allSatisfy(order -> assertThat(charged.lines(order)).hasSize(2));
    }

    @Test
    void a_portion_takes_as_many_statements_for_many_as_for_one() {
        orders(1);
        charged.pass(Duration.ofDays(31));
        int one = charged.store.statements.of(() -> charged.renewal(100).run());
        orders(19);
        charged.pass(Duration.ofDays(31));

        assertThat(charged.store.statements.of(() -> charged.renewal(100).run())).isEqualTo(one);
    }

    @Test
    void a_renewal_that_dies_in_the_middle_is_repeated_and_charges_nothing_twice() {
        List<Order> orders = orders(6);
        charged.pass(Duration.ofDays(31));
        AtomicInteger writes = new AtomicInteger();
        Jdbc dying = charged.store.dying(() -> writes.incrementAndGet() == 2);

        assertThatThrownBy(() -> charged.store.renewal(dying, 2).run())
                .hasMessageContaining("pulled");
        // The first portion is done; of the second nothing is left.
        assertThat(orders.stream().mapToInt(order -> charged.lines(order).size()).sum())
                .isEqualTo(8);
        charged.renewal(2).run();

        assertThat(orders).allSatisfy(order -> assertThat(charged.lines(order)).hasSize(2));
    }

    @Test
    void two_renewals_and_a_change_at_once_charge_each_period_once() throws Exception {
        List<Order> orders = orders(12);
        charged.pass(Duration.ofDays(31));
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            List<Future<?>> all =
                    List.of(
                            threads.submit(() -> charged.renewal(2).run()),
                            threads.submit(() -> charged.renewal(3).run()),
                            threads.submit(
                                    () ->
                                            orders.forEach(
                                                    order ->
                                                            charged.quantity(
                                                                    charged.base(order), 5))));
            for (Future<?> each : all) {
                each.get();
            }
        }
        charged.renewal(100).run();

        assertThat(orders)
                .allSatisfy(
                        order ->
                                assertThat(charged.lines(order))
                                        .filteredOn(line -> line.contains("CHARGE RENEWAL"))
                                        .hasSize(1));
        // One of ten in April, or five: which was first is all the same.
        assertThat(orders)
                .allSatisfy(order -> assertThat(charged.total(order)).hasToString("60.00 USD"));
    }

    private List<Order> orders(int count) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(charged.buy("10.00", 1));
        }
        return orders;
    }

    private SubscriptionStatus status(SubscriptionId id) {
        return charged.find(id).status();
    }

    /** Why the platform changed the base of an order. */
    private List<String> reasons(Order order) {
        return charged.store
                .jdbc()
                .query(
                        """
                        select a.reason from audit_entry a
                        join subscription s on a.row_id = cast(s.id as varchar(64))
                        where a.who = 'renewal' and s.subscription_key = ? order by a.seq""",
                        row -> row.getString(1),
                        charged.base(order).key());
    }
}
