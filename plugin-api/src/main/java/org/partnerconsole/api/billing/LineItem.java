package org.partnerconsole.api.billing;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** One line of an order. */
@ProviderType
public interface LineItem {

    /** Its number in the order, counted from 0. */
    int number();

    /** What was bought. */
    OfferId offerId();

    /** The offer's name when it was bought. */
    String offerName();

    /** The subscription that the purchase created. */
    SubscriptionId subscriptionId();

    /** The subscription this line is an add-on to; empty for a base line. */
    Optional<SubscriptionId> parentSubscriptionId();

    /** The name the buyer gave it. */
    String friendlyName();

    /** How many units. */
    int quantity();

    /** The price of one unit for one billing cycle, as it was agreed. */
    Money unitPrice();
}
