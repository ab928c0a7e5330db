package org.partnerconsole.addons.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.PriceQuote;
import org.partnerconsole.api.billing.Prices;
import org.partnerconsole.api.billing.Subscription;

/** Prices in the middle of a month of thirty days. */
public final class SamplePrices implements Prices {

    /** How many days are left. */
    public int daysLeft = 15;

    @Override
    public PriceQuote quote(Offer offer, int quantity) {
        Money perCycle = offer.unitPrice().times(quantity);
        BigDecimal due =
                perCycle.amount()
                        .multiply(BigDecimal.valueOf(daysLeft))
                        .divide(BigDecimal.valueOf(30), 2, RoundingMode.HALF_UP);
        return new Quote(
                quantity,
                offer.billingCycle(),
                offer.unitPrice(),
                perCycle,
                new Money(due, perCycle.currency()),
                LocalDate.of(2026, 11, 16),
                LocalDate.of(2026, 12, 1),
                daysLeft,
                30);
    }

    @Override
    public PriceQuote quote(Offer offer, int quantity, Subscription parent) {
        return quote(offer, quantity);
    }

    private record Quote(
            int quantity,
            BillingCycle billingCycle,
            Money unitPrice,
            Money pricePerCycle,
            Money dueNow,
            LocalDate from,
            LocalDate until,
            int daysLeft,
            int daysInPeriod)
            implements PriceQuote {}
}
