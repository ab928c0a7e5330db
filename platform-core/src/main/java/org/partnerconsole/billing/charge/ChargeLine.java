package org.partnerconsole.billing.charge;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.partnerconsole.api.billing.ChargeKind;
import org.partnerconsole.api.billing.ChargeReason;
import org.partnerconsole.api.billing.Money;

/**
 * A line to be written.
 *
 * @param period the whole period that its days are of
 * @param from the first day it is for
 * @param until the day after the last
 * @param changeNumber 0 for the first charge of a period, else the version of the subscription that
 *     the change made: with the period and the kind it can be there only once
 */
public record ChargeLine(
        BilledItem item,
        ChargeKind kind,
        ChargeReason reason,
        BillingPeriod period,
        LocalDate from,
        LocalDate until,
        int quantity,
        long changeNumber) {

    /** How many days it is for. */
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, until));
    }

    /** What is owed; negative for a credit. */
    public Money amount() {
        Money full = item.unitPrice().times(quantity).prorated(days(), period.days());
        return kind == ChargeKind.CREDIT ? full.negated() : full;
    }
}
