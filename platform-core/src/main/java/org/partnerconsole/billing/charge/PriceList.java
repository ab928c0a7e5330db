package org.partnerconsole.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.PriceQuote;
import org.partnerconsole.api.billing.Prices;
import org.partnerconsole.api.billing.Subscription;

/** What purchases would cost today. */
@ApplicationScoped
public class PriceList implements Prices {

    private final Clock clock;

    /** Only for the container's proxy. */
    protected PriceList() {
        this(null);
    }

    /** Needs to know which day it is. */
    @Inject
    public PriceList(Clock clock) {
        this.clock = clock;
    }

    @Override
    public PriceQuote quote(Offer offer, int quantity) {
        LocalDate today = today();
        return quote(offer, quantity, today, today);
    }

    @Override
    public PriceQuote quote(Offer offer, int quantity, Subscription parent) {
        LocalDate today = today();
        return quote(offer, quantity, anchor(offer.billingCycle(), parent, today), today);
    }

    /** The day that the periods of an add-on are counted from. */
    public static LocalDate anchor(BillingCycle cycle, Subscription parent, LocalDate today) {
        return BillingPeriod.recurs(cycle) && parent.billingCycle() == cycle
                ? parent.billingAnchor()
                : today;
    }

    private static PriceQuote quote(Offer offer, int quantity, LocalDate anchor, LocalDate today) {
        if (quantity < 1) {
            throw new IllegalArgumentException(
                    "%d of offer %s have no price; ask for 1 or more"
                            .formatted(quantity, offer.id()));
        }
        BillingPeriod period = BillingPeriod.of(offer.billingCycle(), anchor, today);
        return new Quote(
                quantity,
                offer.billingCycle(),
                offer.unitPrice(),
                due(offer, quantity, period, today),
                today,
                period.end(),
                period.daysFrom(today),
                period.days());
    }

    private static Money due(Offer offer, int quantity, BillingPeriod period, LocalDate today) {
        return isCharged(offer.billingCycle())
                ? offer.unitPrice().times(quantity).prorated(period.daysFrom(today), period.days())
                : Money.zero(offer.unitPrice().currency());
    }

    /** Whether there is anything to pay at all. */
    static boolean isCharged(BillingCycle cycle) {
        return BillingPeriod.recurs(cycle) || cycle == BillingCycle.ONE_TIME;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
