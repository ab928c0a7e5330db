package org.partnerconsole.billing.charge;

import java.time.LocalDate;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.PriceQuote;

/** A quote of one moment. */
record Quote(
        int quantity,
        BillingCycle billingCycle,
        Money unitPrice,
        Money dueNow,
        LocalDate from,
        LocalDate until,
        int daysLeft,
        int daysInPeriod)
        implements PriceQuote {

    @Override
    public Money pricePerCycle() {
        return unitPrice.times(quantity);
    }
}
