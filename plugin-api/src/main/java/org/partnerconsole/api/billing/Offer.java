package org.partnerconsole.api.billing;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Something a partner sells: a base offer, or an add-on to base offers. */
@ProviderType
public interface Offer {

    /** The offer's id. */
    OfferId id();

    /** The name shown to buyers. */
    String name();

    /** What it is, in a sentence or two. */
    String description();

    /** Whether it can be bought only for a subscription to one of {@link #prerequisites()}. */
    boolean isAddOn();

    /** The base offers this add-on can be bought for; empty for a base offer. */
    Set<OfferId> prerequisites();

    /** The smallest quantity one line item may have; 1 or more. */
    int minimumQuantity();

    /** The largest quantity one line item may have. */
    int maximumQuantity();

    /** What is counted, such as {@code Licenses}. */
    String unitType();

    /** The two-letter ISO 3166 code of the country it is sold in. */
    String country();

    /** How often it is billed. */
    BillingCycle billingCycle();

    /** The price of one unit for one billing cycle. */
    Money unitPrice();

    /** Whether it can be bought at all at present. */
    boolean isAvailable();
}
