package org.partnerconsole.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.ChargeKind;
import org.partnerconsole.api.billing.ChargeReason;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;

/** Which lines follow from what happens to a subscription. */
class BillingAccountTest {

    private static final LocalDate BOUGHT = LocalDate.of(2026, 1, 31);

    @Test
    void buying_and_cancelling_on_one_day_comes_to_nothing() {
        BillingAccount account = account(BillingCycle.MONTHLY, "9.99", "USD");

        account.buy(3, BOUGHT);
        account.change(3, 0, ChargeReason.CANCELLED, 2, BOUGHT);

        assertThat(account.lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("29.97 USD", "-29.97 USD");
        assertThat(account.chargedUntil()).contains(BOUGHT);
    }

    @Test
    void another_quantity_credits_what_is_left_of_the_old_and_charges_it_for_the_new() {
        BillingAccount account = account(BillingCycle.MONTHLY, "10.00", "USD");

        account.buy(2, BOUGHT);
        account.change(2, 5, ChargeReason.QUANTITY_CHANGED, 2, LocalDate.of(2026, 2, 21));

        // 7 of the 28 days from 31 January to 28 February are left.
        assertThat(account.lines())
                .extracting(line -> line.kind() + " " + line.days() + " " + line.amount())
                .containsExactly("CHARGE 28 20.00 USD", "CREDIT 7 -5.00 USD", "CHARGE 7 12.50 USD");
    }

    @Test
    void what_was_missed_is_charged_period_by_period() {
        BillingAccount account = account(BillingCycle.MONTHLY, "10.00", "USD");
        account.buy(1, BOUGHT);

        account.renew(1, LocalDate.of(2026, 4, 30));

        assertThat(account.lines())
                .extracting(line -> line.reason() + " " + line.from())
                .containsExactly(
                        "PURCHASE 2026-01-31",
                        "RENEWAL 2026-02-28",
                        "RENEWAL 2026-03-31",
                        "RENEWAL 2026-04-30");
        assertThat(account.lines()).allMatch(line -> line.changeNumber() == 0);
        assertThat(account.chargedUntil()).contains(LocalDate.of(2026, 5, 31));
    }

    @Test
    void what_ends_begins_no_period_on_its_last_day() {
        BillingAccount account =
                new BillingAccount(
                        item(BillingCycle.MONTHLY, "10.00", "USD"),
                        Optional.of(LocalDate.of(2026, 2, 28)),
                        Optional.of(LocalDate.of(2026, 2, 28)));

        account.renew(1, LocalDate.of(2026, 2, 28));
        account.change(1, 2, ChargeReason.QUANTITY_CHANGED, 2, LocalDate.of(2026, 2, 28));

        assertThat(account.lines()).isEmpty();
    }

    @Test
    void suspended_days_are_not_charged_and_reactivated_ones_are() {
        BillingAccount account = account(BillingCycle.MONTHLY, "28.00", "USD");
        account.buy(1, BOUGHT);

        account.change(1, 0, ChargeReason.SUSPENDED, 2, LocalDate.of(2026, 2, 10));
        account.change(0, 1, ChargeReason.REACTIVATED, 3, LocalDate.of(2026, 2, 20));

        assertThat(account.lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("28.00 USD", "-18.00 USD", "8.00 USD");
    }

    @Test
    void what_is_billed_once_is_charged_once_and_given_back_on_the_same_day_only() {
        BillingAccount account = account(BillingCycle.ONE_TIME, "5.00", "USD");

        account.buy(2, BOUGHT);
        account.renew(2, BOUGHT.plusYears(2));
        account.change(2, 0, ChargeReason.SUSPENDED, 2, BOUGHT.plusDays(1));
        account.change(0, 2, ChargeReason.REACTIVATED, 3, BOUGHT.plusDays(2));
        account.change(2, 3, ChargeReason.QUANTITY_CHANGED, 4, BOUGHT.plusDays(3));
        account.change(3, 0, ChargeReason.CANCELLED, 5, BOUGHT.plusDays(4));

        assertThat(account.lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("10.00 USD", "5.00 USD");
    }

    @Test
    void what_is_not_billed_is_never_charged() {
        BillingAccount account = account(BillingCycle.NONE, "5.00", "USD");

        account.buy(2, BOUGHT);
        account.renew(2, BOUGHT.plusYears(1));
        account.change(2, 3, ChargeReason.QUANTITY_CHANGED, 2, BOUGHT.plusDays(1));

        assertThat(account.lines()).isEmpty();
    }

    @Test
    void it_is_due_when_the_next_period_begins_and_then_with_its_commitment() {
        Instant end = Instant.parse("2026-02-28T13:00:00Z");
        BillingAccount account = account(BillingCycle.MONTHLY, "5.00", "USD");
        assertThat(account.dueAt(true, end, Instant.EPOCH)).isEqualTo(Instant.EPOCH);

        account.buy(1, BOUGHT);

        assertThat(account.dueAt(true, end, Instant.EPOCH)).isEqualTo(end);
        assertThat(account.dueAt(false, end, Instant.EPOCH)).isEqualTo(end);
        assertThat(account.dueAt(true, end.plusSeconds(86_400 * 300), Instant.EPOCH))
                .isEqualTo("2026-02-28T00:00:00Z");
    }

    /** Whatever happens, day by day: what was charged is what was used, to a minor unit a line. */
    @ParameterizedTest
    @CsvSource({
        "MONTHLY, USD, 9.99",
        "MONTHLY, JPY, 1001",
        "MONTHLY, KWD, 3.335",
        "ANNUAL, USD, 119.88",
        "ANNUAL, JPY, 11999"
    })
    void the_charges_of_any_history_add_up(BillingCycle cycle, String currency, String price) {
        for (int seed = 0; seed < 150; seed++) {
            new History(new Random(seed), item(cycle, price, currency, seed)).live();
        }
    }

    /** A life of a subscription by the dice, beside a plain count of what was used each day. */
    private static final class History {

        private final Random dice;
        private final BilledItem item;
        private final Map<LocalDate, BigDecimal> exact = new TreeMap<>();
        private final Map<LocalDate, Integer> highest = new TreeMap<>();
        private int quantity;
        private boolean isActive = true;
        private long version = 1;

        History(Random dice, BilledItem item) {
            this.dice = dice;
            this.item = item;
            quantity = 1 + dice.nextInt(20);
        }

        void live() {
            BillingAccount account = new BillingAccount(item, Optional.empty(), Optional.empty());
            account.buy(quantity, item.anchor());
            LocalDate last = item.anchor().plusDays(dice.nextInt(900));
            boolean isCancelled = false;
            for (LocalDate day = item.anchor(); !day.isAfter(last); day = day.plusDays(1)) {
                if (isActive && dice.nextInt(4) == 0) {
                    // Not every day, as a renewal that is late; never late for a change.
                    account.renew(quantity, day);
                }
                note(day);
                isCancelled = day.equals(last) && dice.nextBoolean();
                for (int i = dice.nextInt(8) == 0 ? dice.nextInt(4) : 0; i > 0; i--) {
                    happen(account, day);
                    note(day);
                }
                if (isCancelled) {
                    change(account, used(), 0, ChargeReason.CANCELLED, day);
                } else {
                    count(day, used());
                }
            }
            if (!isCancelled && isActive) {
                account.renew(quantity, last);
                LocalDate end = account.chargedUntil().orElseThrow();
                last.plusDays(1).datesUntil(end).forEach(day -> count(day, quantity));
            }
            if (!isCancelled && !isActive) {
                // Nothing is charged ahead.
                assertThat(account.chargedUntil().orElseThrow()).isBeforeOrEqualTo(last);
            }
            check(account.lines());
        }

        private void happen(BillingAccount account, LocalDate day) {
            int before = used();
            if (dice.nextInt(3) == 0) {
                isActive = !isActive;
                change(
                        account,
                        before,
                        used(),
                        isActive ? ChargeReason.REACTIVATED : ChargeReason.SUSPENDED,
                        day);
            } else if (isActive) {
                quantity = 1 + dice.nextInt(20);
                if (quantity != before) {
                    change(account, before, quantity, ChargeReason.QUANTITY_CHANGED, day);
                }
            }
        }

        private void change(
                BillingAccount account, int before, int after, ChargeReason why, LocalDate day) {
            if (before > 0) {
                account.renew(before, day);
            }
            account.change(before, after, why, ++version, day);
        }

        private int used() {
            return isActive ? quantity : 0;
        }

        private void note(LocalDate day) {
            highest.merge(period(day).start(), used(), Math::max);
        }

        private void count(LocalDate day, int units) {
            exact.merge(
                    period(day).start(),
                    item.unitPrice()
                            .amount()
                            .multiply(BigDecimal.valueOf(units))
                            .divide(BigDecimal.valueOf(period(day).days()), MathContext.DECIMAL128),
                    BigDecimal::add);
        }

        private BillingPeriod period(LocalDate day) {
            return BillingPeriod.of(item.cycle(), item.anchor(), day);
        }

        private void check(List<ChargeLine> lines) {
            Map<LocalDate, Money> sums = new TreeMap<>();
            Map<LocalDate, Integer> counts = new TreeMap<>();
            for (ChargeLine line : lines) {
                checkArithmetic(line);
                sums.merge(line.period().start(), line.amount(), Money::plus);
                counts.merge(line.period().start(), 1, Integer::sum);
            }
            assertThat(lines)
                    .extracting(
                            line ->
                                    line.period().start()
                                            + " "
                                            + line.changeNumber()
                                            + " "
                                            + line.kind())
                    .doesNotHaveDuplicates();
            BigDecimal minor =
                    BigDecimal.ONE.movePointLeft(
                            item.unitPrice().currency().getDefaultFractionDigits());
            sums.forEach(
                    (start, sum) -> {
                        BigDecimal slack = minor.multiply(BigDecimal.valueOf(counts.get(start)));
                        assertThat(sum.amount())
                                .as("%s of %s: %s", start, item, lines)
                                .isBetween(
                                        exact.getOrDefault(start, BigDecimal.ZERO).subtract(slack),
                                        exact.getOrDefault(start, BigDecimal.ZERO).add(slack))
                                .isLessThanOrEqualTo(
                                        item.unitPrice()
                                                .times(highest.get(start))
                                                .amount()
                                                .add(slack));
                    });
            assertThat(exact.entrySet())
                    .allMatch(
                            each ->
                                    sums.containsKey(each.getKey())
                                            || each.getValue().signum() == 0);
        }

        private void checkArithmetic(ChargeLine line) {
            BigDecimal byHand =
                    item.unitPrice()
                            .amount()
                            .multiply(BigDecimal.valueOf(line.quantity()))
                            .multiply(BigDecimal.valueOf(line.days()))
                            .divide(
                                    BigDecimal.valueOf(line.period().days()),
                                    item.unitPrice().currency().getDefaultFractionDigits(),
                                    RoundingMode.HALF_UP);
            assertThat(line.amount().amount())
                    .isEqualTo(line.kind() == ChargeKind.CREDIT ? byHand.negate() : byHand);
            assertThat(line.until()).isEqualTo(line.period().end());
        }
    }

    private static BillingAccount account(BillingCycle cycle, String price, String currency) {
        return new BillingAccount(item(cycle, price, currency), Optional.empty(), Optional.empty());
    }

    private static BilledItem item(BillingCycle cycle, String price, String currency) {
        return item(cycle, price, currency, 0);
    }

    private static BilledItem item(
            BillingCycle cycle, String price, String currency, int daysLater) {
        return new BilledItem(
                CustomerId.of("customer"),
                OrderId.of("order"),
                0,
                SubscriptionId.of("subscription"),
                "Plan",
                Money.of(new BigDecimal(price), currency),
                cycle,
                BOUGHT.plusDays(daysLater));
    }
}
