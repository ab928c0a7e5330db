package org.partnerconsole.billing.charge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.partnerconsole.api.billing.BillingCycle;

/**
 * The days that one price pays for.
 *
 * @param start its first day, in UTC
 * @param end the day on which the next period begins
 */
public record BillingPeriod(LocalDate start, LocalDate end) {

    private static final int MONTHS_OF_A_YEAR = 12;

    /**
     * The period that a day is in. Each is counted from the anchor: after 31 January begin 28
     * February and 31 March. What does not recur has the day itself.
     *
     * @param anchor the first day of the first period
     * @param day not before the anchor
     */
    public static BillingPeriod of(BillingCycle cycle, LocalDate anchor, LocalDate day) {
        if (!recurs(cycle)) {
            return new BillingPeriod(day, day.plusDays(1));
        }
        int step = cycle == BillingCycle.MONTHLY ? 1 : MONTHS_OF_A_YEAR;
        long past = ChronoUnit.MONTHS.between(anchor, day) / step;
        if (!anchor.plusMonths((past + 1) * step).isAfter(day)) {
            // Begun on a 31st: the period that starts in a shorter month has done so.
            past++;
        }
        return new BillingPeriod(
                anchor.plusMonths(past * step), anchor.plusMonths((past + 1) * step));
    }

    /** Whether a price is for a time, after which it is charged again. */
    public static boolean recurs(BillingCycle cycle) {
        return cycle == BillingCycle.MONTHLY || cycle == BillingCycle.ANNUAL;
    }

    /** How many days it has. */
    public int days() {
        return daysFrom(start);
    }

    /** How many days it has from one of its days on, which counts. */
    public int daysFrom(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(day, end));
    }
}
