package org.partnerconsole.billing.charge;

import java.time.LocalDate;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;

/**
 * What is charged for: of a subscription that which never changes.
 *
 * @param lineItemNumber the line of the order that it traces back to
 * @param unitPrice the price of one unit for a whole period, as it was agreed
 * @param anchor the UTC day that its periods are counted from
 */
public record BilledItem(
        CustomerId customerId,
        OrderId orderId,
        int lineItemNumber,
        SubscriptionId subscriptionId,
        String offerName,
        Money unitPrice,
        BillingCycle cycle,
        LocalDate anchor) {}
