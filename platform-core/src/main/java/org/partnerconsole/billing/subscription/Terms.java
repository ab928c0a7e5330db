package org.partnerconsole.billing.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.billing.charge.PriceList;

/**
 * The terms that a subscription begins with.
 *
 * @param unitType what is counted
 * @param billingCycle how often it is billed
 * @param anchor the UTC day that its billing periods are counted from
 * @param from when it began
 * @param until until when the customer is committed
 * @param chargedFrom of one that began before today: the day from which on its periods are charged;
 *     empty charges those from the running one on
 * @param status where it stands
 */
public record Terms(
        String unitType,
        BillingCycle billingCycle,
        LocalDate anchor,
        Instant from,
        Instant until,
        Optional<LocalDate> chargedFrom,
        SubscriptionStatus status) {

    /**
     * Terms that renew themselves: a month at a time where it is billed monthly, else a year.
     *
     * @param now today, which the running term includes
     */
    public static Terms renewing(
            String unitType,
            BillingCycle billingCycle,
            Instant from,
            Instant now,
            SubscriptionStatus status) {
        LocalDate anchor = LocalDate.ofInstant(from, ZoneOffset.UTC);
        return new Terms(
                unitType,
                billingCycle,
                anchor,
                from,
                nextEnd(billingCycle, anchor, from, now),
                Optional.empty(),
                status);
    }

    /**
     * The same terms for an add-on, which ends with the running period of its parent if both are
     * billed in the same cycle.
     *
     * @param now when it is bought
     */
    public Terms with(Subscription parent, Instant now) {
        LocalDate joined = PriceList.anchor(billingCycle, parent, anchor);
        return joined.equals(anchor)
                ? this
                : new Terms(
                        unitType,
                        billingCycle,
                        joined,
                        from,
                        nextEnd(billingCycle, joined, parent.commitmentEndsAt(), now),
                        chargedFrom,
                        status);
    }

    /** The same terms of one that began before, of which the periods from a day on are charged. */
    public Terms chargedFrom(LocalDate day) {
        return new Terms(unitType, billingCycle, anchor, from, until, Optional.of(day), status);
    }

    /**
     * When the running term of a commitment ends; after now.
     *
     * @param anchor the day that its terms are counted from
     * @param sameTime a time of day at which its terms end
     */
    public static Instant nextEnd(
            BillingCycle cycle, LocalDate anchor, Instant sameTime, Instant now) {
        long months = cycle == BillingCycle.MONTHLY ? 1 : 12;
        LocalTime time = LocalTime.ofInstant(sameTime, ZoneOffset.UTC);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        long terms = Math.max(1, ChronoUnit.MONTHS.between(anchor, today) / months);
        Instant end = endOf(terms, months, anchor, time);
        while (!end.isAfter(now)) {
            terms++;
            end = endOf(terms, months, anchor, time);
        }
        return end;
    }

    private static Instant endOf(long terms, long months, LocalDate anchor, LocalTime time) {
        return anchor.plusMonths(terms * months).atTime(time).toInstant(ZoneOffset.UTC);
    }
}
