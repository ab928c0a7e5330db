package org.partnerconsole.console.subscriptions;

import org.partnerconsole.api.billing.Subscription;

/**
 * A row of the list of all subscriptions.
 *
 * @param subscription what is shown
 * @param customer the name of whose it is
 */
record SubscriptionLine(Subscription subscription, String customer) {}
