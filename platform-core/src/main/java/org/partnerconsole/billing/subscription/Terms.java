package org.partnerconsole.billing.subscription;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.SubscriptionStatus;

/**
 * The terms that a subscription begins with.
 *
 * @param unitType what is counted
 * @param billingCycle how often it is billed
 * @param from when it began
 * @param until until when the customer is committed
 * @param status where it stands
 */
public record Terms(
        String unitType,
        BillingCycle billingCycle,
        Instant from,
        Instant until,
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
        long months = billingCycle == BillingCycle.MONTHLY ? 1 : 12;
        ZonedDateTime start = from.atZone(ZoneOffset.UTC);
        long past = ChronoUnit.MONTHS.between(start, now.atZone(ZoneOffset.UTC)) / months;
        Instant until = start.plusMonths((past + 1) * months).toInstant();
        if (!until.isAfter(now)) {
            // Begun on a 31st: the term that ends in a shorter month has just ended.
            until = start.plusMonths((past + 2) * months).toInstant();
        }
        return new Terms(unitType, billingCycle, from, until, status);
    }
}
