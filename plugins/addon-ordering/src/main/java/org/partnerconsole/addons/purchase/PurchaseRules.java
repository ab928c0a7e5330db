package org.partnerconsole.addons.purchase;

import java.util.Comparator;
import java.util.List;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.Offers;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.OrderPatchRequest.Item;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.Subscriptions;
import org.partnerconsole.api.rest.Refusal;

/**
 * What may be bought by patching an order (Partner Center, <em>Purchase an add-on to a
 * subscription</em>, and its error codes). Judges all items before anything is bought.
 */
final class PurchaseRules {

    private final Offers offers;
    private final Subscriptions subscriptions;

    PurchaseRules(Offers offers, Subscriptions subscriptions) {
        this.offers = offers;
        this.subscriptions = subscriptions;
    }

    /**
     * The lines to add, in the order of their numbers.
     *
     * @throws Refusal if one of the items can't be granted; then none is
     */
    List<NewLineItem> judge(OrderPatchRequest wish, Customer customer, Order order) {
        List<Item> fresh =
                wish.items().stream()
                        .filter(item -> !isOnOrder(item, order))
                        .sorted(Comparator.comparingInt(Item::lineItemNumber))
                        .toList();
        if (fresh.isEmpty()) {
            throw Refusal.badRequest(
                    "800002",
                    "every line item is on order %s already; send at least one new line item without SubscriptionId"
                            .formatted(order.id()));
        }
        return fresh.stream().map(item -> line(item, customer, order)).toList();
    }

    private NewLineItem line(Item item, Customer customer, Order order) {
        Subscription parent = parent(item, customer, order);
        Offer addOn =
                offers.find(item.offerId())
                        .orElseThrow(
                                () ->
                                        Refusal.badRequest(
                                                "800004",
                                                "line item %d asks for offer %s, which does not exist; list the add-ons of offer %s to find one"
                                                        .formatted(
                                                                item.lineItemNumber(),
                                                                item.offerId(),
                                                                parent.offerId())));
        new Eligibility(customer, order)
                .obstacle(parent, addOn)
                .ifPresent(
                        obstacle -> {
                            throw Refusals.of(obstacle, customer, order, parent, addOn);
                        });
        requireBounds(item, addOn);
        return NewLineItem.of(addOn, item.quantity())
                .addOnTo(parent)
                .named(item.friendlyName().orElse(null));
    }

    private Subscription parent(Item item, Customer customer, Order order) {
        SubscriptionId id =
                item.parentSubscriptionId()
                        .orElseThrow(
                                () ->
                                        Refusal.badRequest(
                                                "800002",
                                                "line item %d names no ParentSubscriptionId; name the subscription to buy offer %s for"
                                                        .formatted(
                                                                item.lineItemNumber(),
                                                                item.offerId())));
        Subscription parent =
                subscriptions
                        .find(customer.id(), id)
                        .orElseThrow(
                                () ->
                                        Refusal.badRequest(
                                                "800021",
                                                "customer %s has no subscription %s; list the customer's subscriptions to find the parent"
                                                        .formatted(customer.id(), id)));
        if (!parent.orderId().equals(order.id())) {
            throw Refusal.badRequest(
                    "800021",
                    "subscription %s belongs to order %s, not to %s; patch that order"
                            .formatted(id, parent.orderId(), order.id()));
        }
        return parent;
    }

    /** Clients that send back the whole order must not buy its lines again. */
    private static boolean isOnOrder(Item item, Order order) {
        if (item.subscriptionId().isEmpty()) {
            return false;
        }
        SubscriptionId id = item.subscriptionId().get();
        if (order.lineItems().stream().noneMatch(line -> line.subscriptionId().equals(id))) {
            throw Refusal.badRequest(
                    "800021",
                    "line item %d names subscription %s, which is not on order %s; leave SubscriptionId out to buy"
                            .formatted(item.lineItemNumber(), id, order.id()));
        }
        return true;
    }

    private static void requireBounds(Item item, Offer addOn) {
        if (item.quantity() < addOn.minimumQuantity()
                || item.quantity() > addOn.maximumQuantity()) {
            throw Refusal.badRequest(
                    "2002",
                    "the quantity of line item %d is %d; %s (%s) is sold in quantities from %d to %d"
                            .formatted(
                                    item.lineItemNumber(),
                                    item.quantity(),
                                    addOn.name(),
                                    addOn.id(),
                                    addOn.minimumQuantity(),
                                    addOn.maximumQuantity()));
        }
    }
}
