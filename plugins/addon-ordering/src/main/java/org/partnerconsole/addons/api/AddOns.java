package org.partnerconsole.addons.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.rest.Refusal;

/** Says which add-ons an order can take. Sees the calling partner's orders only. */
@ProviderType
public interface AddOns {

    /**
     * Every add-on of every base subscription of an order, also those that can't be bought now.
     *
     * @throws Refusal if the customer or the order is unknown (404)
     */
    List<AddOnChoice> choicesFor(CustomerId customer, OrderId order);

    /**
     * Every add-on of a subscription, also those that can't be bought now.
     *
     * @throws Refusal if the customer or the subscription is unknown (404)
     */
    List<AddOnChoice> choicesFor(CustomerId customer, SubscriptionId parent);

    /**
     * What a purchase would do to the price of an order. Buys nothing.
     *
     * @param quantity how many units; must be within the add-on's bounds
     * @throws Refusal if the purchase itself would be refused, in the same words
     */
    PricePreview preview(
            CustomerId customer, OrderId order, SubscriptionId parent, OfferId addOn, int quantity);
}
