package org.partnerconsole.addons.api;

import org.osgi.annotation.versioning.ProviderType;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.PriceQuote;

/** What a purchase does to the price of an order, for one billing cycle of the add-on. */
@ProviderType
public interface PricePreview {

    /** What the order's active subscriptions of that cycle cost now. */
    Money before();

    /** What the purchase costs. */
    Money addition();

    /** What they will cost. */
    Money after();

    /** What is charged at once, and for which days. */
    PriceQuote quote();
}
