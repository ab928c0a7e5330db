package org.partnerconsole.billing.order;

import org.partnerconsole.api.billing.OrderChange;
import org.partnerconsole.api.billing.OrderPatch;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.rest.Refusal;

/** The change that the core itself takes: {@code {"status": "cancelled"}}. */
final class CancelOrder implements OrderPatch {

    @Override
    public boolean takes(OrderPatchRequest wish) {
        return wish.status().filter(OrderStatus::isCancelled).isPresent()
                && wish.items().stream().allMatch(item -> item.subscriptionId().isPresent());
    }

    @Override
    public void apply(OrderPatchRequest wish, OrderChange change) {
        if (OrderStatus.isCancelled(change.order().status())) {
            throw Refusal.badRequest(
                    "800061",
                    "order %s is cancelled already; there is nothing left to cancel"
                            .formatted(change.order().id()));
        }
        change.cancel();
    }
}
