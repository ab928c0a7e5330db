package org.partnerconsole.api.billing;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What purchases would cost now, by the rules that charges are made by. Costs no statement.
 *
 * <p>A subscription is billed by its own term: the periods begin on the UTC day it was bought, and
 * each month or year after it. An add-on joins the running period of its parent if both are billed
 * in the same cycle, and pays for the days that are left of it.
 */
@ProviderType
public interface Prices {

    /**
     * What a base offer would cost, which begins a period of its own.
     *
     * @param quantity how many units, 1 or more; not checked against the offer's bounds
     * @throws IllegalArgumentException if the quantity is less than 1
     */
    PriceQuote quote(Offer offer, int quantity);

    /**
     * What an add-on would cost, bought for a subscription.
     *
     * @param quantity how many units, 1 or more; not checked against the offer's bounds
     * @param parent what it would be bought for; not checked to take such an add-on
     * @throws IllegalArgumentException if the quantity is less than 1
     */
    PriceQuote quote(Offer offer, int quantity, Subscription parent);
}
