package org.partnerconsole.api.billing;

/** A subscription that a line item of an order created. */
public final class SubscriptionId extends Identifier {

    private SubscriptionId(String value) {
        super(value);
    }

    /**
     * Makes the id of a subscription.
     *
     * @throws IllegalArgumentException if {@code value} is blank or longer than 64 characters
     */
    public static SubscriptionId of(String value) {
        return new SubscriptionId(value);
    }
}
