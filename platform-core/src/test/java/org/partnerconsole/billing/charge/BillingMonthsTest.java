package org.partnerconsole.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Charge;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Months that are summed up, closed, and stay as they are. */
@OnEachDatabase
class BillingMonthsTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    private final ChargedStore charged;

    BillingMonthsTest(TestDatabase database) {
        charged = ChargedStore.on(database);
    }

    @Test
    void a_month_is_summed_up_by_currency_and_closed_an_hour_after_its_end() {
        Order order = charged.buy("31.00", 2);
        charged.pass(Duration.ofDays(10));
        charged.quantity(charged.base(order), 1);
        charged.pass(Duration.ofDays(20).plusHours(14).plusMinutes(59));
        assertRefused("month_not_over", "2026-04-01T01:00:00Z");

        charged.pass(Duration.ofMinutes(1));
        BillingMonth closed = close();

        assertThat(closed.isClosed()).isTrue();
        assertThat(closed.totals())
                .singleElement()
                .satisfies(
                        total -> {
                            assertThat(total.lines()).isEqualTo(3);
                            assertThat(total.charges()).hasToString("83.00 USD");
                            assertThat(total.credits()).hasToString("-42.00 USD");
                            assertThat(total.total()).hasToString("41.00 USD");
                        });
        assertThat(charged.own(charged.store.months::all))
                .extracting(BillingMonth::month, BillingMonth::isClosed)
                .containsExactly(tuple(APRIL, false), tuple(MARCH, true));
        assertThat(charged.own(charged.store.months::all).getLast()).isEqualTo(closed);
        assertRefused("month_closed", "2026-03");
        assertThat(
                        charged.store
                                .jdbc()
                                .query(
                                        "select after_json from audit_entry where entity = 'BillingMonth' order by seq desc",
                                        row -> row.getString(1)))
                .first()
                .asString()
                .contains("41.00");
    }

    @Test
    void a_month_with_something_still_to_charge_is_not_closed() {
        Order order = charged.buy("10.00", 1);
        charged.pass(Duration.ofDays(65));

        assertThatThrownBy(() -> charged.own(() -> charged.store.months.close(APRIL)))
                .hasMessageContaining(charged.base(order).value());
        charged.renewal(100).run();

        assertThat(charged.own(() -> charged.store.months.close(APRIL)).isClosed()).isTrue();
    }

    @Test
    void what_comes_late_goes_to_the_running_month() {
        charged.buy("10.00", 1);
        charged.pass(Duration.ofDays(31));
        BillingMonth closed = close();
        Order late = charged.buy("10.00", 1);
        charged.store
                .jdbc()
                .update(
                        "update subscription set charged_until = date '2026-03-01', billing_anchor = date '2026-03-01', renewal_due_at = ? where subscription_key = ?",
                        charged.store.clock.instant(),
                        charged.base(late).key());
        charged.store.jdbc().update("delete from charge where order_key = ?", late.id().key());

        charged.renewal(100).run();

        assertThat(charged.of(late)).extracting(Charge::month).containsOnly(APRIL);
        assertThat(charged.own(charged.store.months::all).getLast()).isEqualTo(closed);
    }

    @Test
    void nobody_closes_a_month_without_charges_or_of_another_partner() {
        charged.pass(Duration.ofDays(40));
        assertRefused("month_empty", "2026-03");
        charged.store.clock.reset();
        charged.buy("10.00", 1);
        charged.pass(Duration.ofDays(31));

        assertThatThrownBy(() -> charged.seenByTheOther(() -> charged.store.months.close(MARCH)))
                .isInstanceOf(Refusal.class);
        assertThat(charged.seenByTheOther(charged.store.months::all))
                .allSatisfy(month -> assertThat(month.totals()).isEmpty());
    }

    @Test
    void closing_twice_at_once_and_beside_a_renewal_keeps_what_is_there() throws Exception {
        for (int i = 0; i < 10; i++) {
            charged.buy("10.00", 1);
        }
        charged.pass(Duration.ofDays(65));
        int closed;
        try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
            Future<Integer> first = threads.submit(this::closeApril);
            Future<Integer> second = threads.submit(this::closeApril);
            threads.submit(() -> charged.renewal(2).run()).get();
            closed = first.get() + second.get();
        }

        assertThat(closed).isEqualTo(1);
        BillingMonth april =
                charged.own(charged.store.months::all).stream()
                        .filter(month -> month.month().equals(APRIL))
                        .findFirst()
                        .orElseThrow();
        assertThat(april.totals())
                .isEqualTo(
                        charged.own(
                                () ->
                                        charged.store.chargeList.totals(
                                                ChargeQuery.all().in(APRIL))));
        assertThat(april.totals().getFirst().lines()).isEqualTo(10);
    }

    /** Tries until it is closed, by this or by another. */
    private int closeApril() {
        Instant end = Instant.now().plusSeconds(60);
        while (Instant.now().isBefore(end)) {
            try {
                charged.own(() -> charged.store.months.close(APRIL));
                return 1;
            } catch (Refusal e) {
                if (e.code().equals("month_closed")) {
                    return 0;
                }
            }
        }
        throw new AssertionError("April could not be closed within a minute");
    }

    private BillingMonth close() {
        return charged.own(() -> charged.store.months.close(MARCH));
    }

    private void assertRefused(String code, String saying) {
        assertThatThrownBy(this::close)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.status()).isEqualTo(409);
                            assertThat(refusal.code()).isEqualTo(code);
                        })
                .hasMessageContaining(saying);
    }
}
