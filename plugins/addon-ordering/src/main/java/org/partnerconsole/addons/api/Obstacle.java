package org.partnerconsole.addons.api;

/** Why an add-on can't be bought for a subscription at present. */
public enum Obstacle {
    /** The order is cancelled: nothing can be added to it any more. */
    ORDER_CANCELLED,
    /** The subscription it would belong to is suspended or deleted. */
    PARENT_NOT_ACTIVE,
    /** It is no add-on of that subscription's offer. */
    NOT_FOR_PARENT,
    /** It is not sold at present. */
    NOT_AVAILABLE,
    /** It is not sold in the customer's country. */
    OTHER_COUNTRY,
    /** It is priced in another currency than the order. */
    OTHER_CURRENCY
}
