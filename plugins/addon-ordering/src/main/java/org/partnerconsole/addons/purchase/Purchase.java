package org.partnerconsole.addons.purchase;

import java.time.Instant;
import java.util.UUID;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;

/**
 * An add-on that was bought.
 *
 * @param id the purchase's own id
 * @param at when it was bought
 * @param buyer the sign-in name or client id of who bought it
 * @param customerId for whom
 * @param customerName the customer's name at that time
 * @param orderId the order that was patched
 * @param lineNumber the new line of that order
 * @param subscriptionId the new subscription
 * @param offerName the add-on's name at that time
 * @param quantity how many units
 * @param unitPrice the price of one, for one billing cycle
 */
public record Purchase(
        UUID id,
        Instant at,
        String buyer,
        CustomerId customerId,
        String customerName,
        OrderId orderId,
        int lineNumber,
        SubscriptionId subscriptionId,
        String offerName,
        int quantity,
        Money unitPrice) {

    /** The price of all units. */
    public Money total() {
        return unitPrice.times(quantity);
    }
}
