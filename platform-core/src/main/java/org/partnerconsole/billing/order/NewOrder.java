package org.partnerconsole.billing.order;

import java.time.Instant;
import java.util.List;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;

/**
 * An order to be placed.
 *
 * @param id its id
 * @param customerId whose it is
 * @param billingCycle how often it is billed
 * @param status {@code completed}, {@code pending} or {@code cancelled}
 * @param currency the ISO 4217 code of all its prices
 * @param createdAt when it was placed
 * @param lines its lines; they are numbered as they come
 */
public record NewOrder(
        OrderId id,
        CustomerId customerId,
        BillingCycle billingCycle,
        String status,
        String currency,
        Instant createdAt,
        List<Line> lines) {

    /**
     * A line and the subscription it begins.
     *
     * @param item what is bought
     * @param subscription the id of the new subscription
     * @param subscriptionStatus where that stands at first
     */
    public record Line(
            NewLineItem item, SubscriptionId subscription, SubscriptionStatus subscriptionStatus) {}
}
