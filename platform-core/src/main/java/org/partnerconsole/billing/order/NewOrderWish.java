package org.partnerconsole.billing.order;

import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderPatchRequest;

/**
 * A wish to place a new order, as a client sent it (Partner Center, <em>Create an order</em>).
 *
 * @param referenceCustomer the customer that the body names; must be the one of the address
 * @param billingCycle how often to bill; empty leaves that to the offers
 * @param items what to buy, numbered from 0
 */
public record NewOrderWish(
        Optional<CustomerId> referenceCustomer,
        Optional<BillingCycle> billingCycle,
        List<OrderPatchRequest.Item> items) {

    /** Copies the items. */
    public NewOrderWish {
        items = List.copyOf(items);
    }
}
