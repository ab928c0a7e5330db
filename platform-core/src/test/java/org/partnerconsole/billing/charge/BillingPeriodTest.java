package org.partnerconsole.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnerconsole.api.billing.BillingCycle;

/** Periods counted from the day of purchase. */
class BillingPeriodTest {

    @ParameterizedTest
    @CsvSource({
        // Each is counted from the anchor and not from the period before.
        "MONTHLY, 2026-01-31, 2026-01-31, 2026-01-31, 2026-02-28",
        "MONTHLY, 2026-01-31, 2026-02-27, 2026-01-31, 2026-02-28",
        "MONTHLY, 2026-01-31, 2026-02-28, 2026-02-28, 2026-03-31",
        "MONTHLY, 2026-01-31, 2026-03-30, 2026-02-28, 2026-03-31",
        "MONTHLY, 2026-01-31, 2026-03-31, 2026-03-31, 2026-04-30",
        "MONTHLY, 2028-01-30, 2028-02-29, 2028-02-29, 2028-03-30",
        "MONTHLY, 2026-12-15, 2027-01-14, 2026-12-15, 2027-01-15",
        "ANNUAL, 2024-02-29, 2025-02-27, 2024-02-29, 2025-02-28",
        "ANNUAL, 2024-02-29, 2025-02-28, 2025-02-28, 2026-02-28",
        "ANNUAL, 2024-02-29, 2028-02-28, 2027-02-28, 2028-02-29",
        "ANNUAL, 2024-02-29, 2028-02-29, 2028-02-29, 2029-02-28"
    })
    void a_day_is_in_the_period_that_was_last_begun(
            BillingCycle cycle, LocalDate anchor, LocalDate day, LocalDate start, LocalDate end) {
        assertThat(BillingPeriod.of(cycle, anchor, day)).isEqualTo(new BillingPeriod(start, end));
    }

    @ParameterizedTest
    @EnumSource(
            value = BillingCycle.class,
            names = {"MONTHLY", "ANNUAL"})
    void the_periods_of_any_anchor_follow_each_other_without_a_gap(BillingCycle cycle) {
        for (int shift = 0; shift < 800; shift += 7) {
            LocalDate anchor = LocalDate.of(2023, 12, 25).plusDays(shift);
            LocalDate begun = anchor;
            for (int day = 0; day < 1500; day++) {
                LocalDate today = anchor.plusDays(day);
                BillingPeriod period = BillingPeriod.of(cycle, anchor, today);
                if (!period.start().equals(begun)) {
                    assertThat(period.start()).isEqualTo(today);
                    begun = today;
                }
                assertThat(period.end()).isAfter(today);
            }
        }
    }

    @Test
    void a_leap_year_has_a_day_more() {
        assertThat(
                        BillingPeriod.of(
                                        BillingCycle.ANNUAL,
                                        LocalDate.of(2027, 3, 1),
                                        LocalDate.of(2027, 3, 1))
                                .days())
                .isEqualTo(366);
    }
}
