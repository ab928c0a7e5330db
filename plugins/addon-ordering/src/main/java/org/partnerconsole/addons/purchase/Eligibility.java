package org.partnerconsole.addons.purchase;

import java.util.Optional;
import org.partnerconsole.addons.api.Obstacle;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionStatus;

/**
 * Whether an add-on fits an order's subscription: the same rule for the dialog and the purchase.
 */
record Eligibility(Customer customer, Order order) {

    Optional<Obstacle> obstacle(Subscription parent, Offer addOn) {
        if (order.status().equalsIgnoreCase("cancelled")) {
            return Optional.of(Obstacle.ORDER_CANCELLED);
        }
        if (parent.status() != SubscriptionStatus.ACTIVE) {
            return Optional.of(Obstacle.PARENT_NOT_ACTIVE);
        }
        if (!addOn.isAddOn() || !addOn.prerequisites().contains(parent.offerId())) {
            return Optional.of(Obstacle.NOT_FOR_PARENT);
        }
        if (!addOn.isAvailable()) {
            return Optional.of(Obstacle.NOT_AVAILABLE);
        }
        if (!addOn.country().equalsIgnoreCase(customer.country())) {
            return Optional.of(Obstacle.OTHER_COUNTRY);
        }
        if (!addOn.unitPrice().currency().getCurrencyCode().equals(order.currency())) {
            return Optional.of(Obstacle.OTHER_CURRENCY);
        }
        return Optional.empty();
    }
}
