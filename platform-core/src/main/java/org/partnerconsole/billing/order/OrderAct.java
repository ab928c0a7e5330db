package org.partnerconsole.billing.order;

import org.partnerconsole.api.audit.Change;

/**
 * Something that was done to an order or to one of its subscriptions.
 *
 * @param change what the trail says of it
 * @param subscription the name of the subscription; empty if it was done to the order itself
 */
public record OrderAct(Change change, String subscription) {

    /** Whether it was done to the order itself. */
    public boolean isOfOrder() {
        return subscription.isEmpty();
    }
}
