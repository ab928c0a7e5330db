package org.partnerconsole.addons.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.addons.api.AddOnChoice;
import org.partnerconsole.addons.api.AddOns;
import org.partnerconsole.addons.api.PricePreview;
import org.partnerconsole.addons.purchase.Difference;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.Subscriptions;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.CurrentCaller;

/**
 * Where one customer's purchases are looked at and made.
 *
 * @param customer who buys
 */
record Till(
        AddOns addOns,
        Orders orders,
        Subscriptions subscriptions,
        CurrentCaller caller,
        Customer customer) {

    /**
     * A purchase as its buyer sees it before it is made.
     *
     * @param order the order to be patched, as it was then
     * @param parent what it is bought for, as it was then
     * @param preview the price, as it was then
     */
    record Offered(Order order, Subscription parent, PricePreview preview) {

        Difference.Seen seen() {
            return new Difference.Seen(order, parent, Optional.of(preview.quote().dueNow()));
        }
    }

    List<AddOnChoice> choices(Subscription parent) {
        return addOns.choicesFor(customer.id(), parent.id());
    }

    /**
     * Looks at a purchase as it would be now.
     *
     * @throws Refusal if it would be refused
     */
    Offered look(ChooseStep.Selection selection) {
        Subscription parent = parent(selection.choice().parent());
        Order order = order(parent);
        return new Offered(
                order,
                parent,
                addOns.preview(
                        customer.id(),
                        order.id(),
                        parent.id(),
                        selection.choice().offer().id(),
                        selection.quantity()));
    }

    /** What there is to see when the purchase itself is not possible any more. */
    Difference.Seen seen(SubscriptionId parentId) {
        Subscription parent =
                subscriptions
                        .find(customer.id(), parentId)
                        .orElseThrow(() -> new IllegalStateException("no " + parentId));
        return new Difference.Seen(order(parent), parent, Optional.empty());
    }

    /**
     * Buys what was looked at, for the amount that was seen.
     *
     * @throws Refusal if anything of it is not so any more
     */
    Order buy(ChooseStep.Selection selection, Offered offered, UUID requestId) {
        OrderPatchRequest wish =
                OrderPatchRequest.builder()
                        .referenceCustomer(customer.id())
                        .etag(offered.order().etag())
                        .item(
                                OrderPatchRequest.Item.of(
                                                0,
                                                selection.choice().offer().id(),
                                                selection.quantity())
                                        .parent(offered.parent().id())
                                        .agreedDue(offered.preview().quote().dueNow())
                                        .build())
                        .build();
        return orders.patch(customer.id(), offered.order().id(), wish, requestId);
    }

    /** The order as an earlier try of the same wish has left it. */
    Optional<Order> bought(OrderId order, UUID requestId) {
        return orders.patched(customer.id(), order, requestId);
    }

    String correlationId() {
        return caller.get().correlationId();
    }

    private Subscription parent(Subscription known) {
        return subscriptions.find(customer.id(), known.id()).orElse(known);
    }

    private Order order(Subscription parent) {
        return orders.find(customer.id(), parent.orderId())
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "20000",
                                        "order %s is gone; choose another subscription"
                                                .formatted(parent.orderId())));
    }
}
