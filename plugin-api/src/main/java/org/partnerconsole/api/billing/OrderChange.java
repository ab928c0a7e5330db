package org.partnerconsole.api.billing;

import org.osgi.annotation.versioning.ProviderType;

/** An order that is being changed by an {@link OrderPatch}. */
@ProviderType
public interface OrderChange {

    /** The order before the change. */
    Order order();

    /** The customer whose order it is. */
    Customer customer();

    /**
     * Adds a line with the next free number, and its subscription.
     *
     * @return the line, numbered, with the id of its new subscription
     */
    LineItem add(NewLineItem item);

    /** Cancels the order and deletes its subscriptions. */
    void cancel();
}
