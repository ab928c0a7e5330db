package org.partnerconsole.billing.overview;

/**
 * What of a partner's business asks for attention.
 *
 * @param hasCustomers whether there is anything yet; not so on a partner's first day
 * @param ending active subscriptions that do not renew themselves and end within {@link
 *     BusinessOverview#SOON}
 * @param suspended suspended subscriptions
 * @param pendingOrders orders that are not completed yet
 */
public record Standing(
        boolean hasCustomers, Bounded ending, Bounded suspended, Bounded pendingOrders) {}
