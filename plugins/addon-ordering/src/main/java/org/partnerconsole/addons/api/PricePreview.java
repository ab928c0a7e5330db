package org.partnerconsole.addons.api;

import org.osgi.annotation.versioning.ProviderType;
import org.partnerconsole.api.billing.Money;

/** What a purchase does to the price of an order, for one billing cycle. */
@ProviderType
public interface PricePreview {

    /** What the order costs now. */
    Money before();

    /** What the purchase costs. */
    Money addition();

    /** What the order will cost. */
    Money after();
}
