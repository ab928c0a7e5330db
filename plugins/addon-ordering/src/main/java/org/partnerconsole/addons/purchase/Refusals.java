package org.partnerconsole.addons.purchase;

import java.util.Locale;
import org.partnerconsole.addons.api.Obstacle;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.rest.Refusal;

/** Each obstacle with the code of the contract, and in words. */
final class Refusals {

    private Refusals() {}

    static Refusal of(
            Obstacle obstacle, Customer customer, Order order, Subscription parent, Offer addOn) {
        return switch (obstacle) {
            case ORDER_CANCELLED ->
                    Refusal.badRequest(
                            "4018",
                            "order %s is cancelled; buy the add-on for a subscription of another order"
                                    .formatted(order.id()));
            case PARENT_NOT_ACTIVE ->
                    Refusal.badRequest(
                            "800012",
                            "subscription %s is %s; activate it before buying an add-on for it"
                                    .formatted(
                                            parent.id(),
                                            parent.status().name().toLowerCase(Locale.ROOT)));
            case NOT_FOR_PARENT ->
                    Refusal.badRequest(
                            "800029",
                            "offer %s is no add-on of offer %s, which subscription %s is for; list that offer's add-ons to find one"
                                    .formatted(addOn.id(), parent.offerId(), parent.id()));
            case NOT_AVAILABLE ->
                    new Refusal(
                            403,
                            "2091",
                            "%s (%s) is not sold at present; choose another add-on"
                                    .formatted(addOn.name(), addOn.id()));
            case OTHER_COUNTRY ->
                    Refusal.badRequest(
                            "800070",
                            "offer %s is sold in %s, but the customer is in %s; choose an add-on that is sold there"
                                    .formatted(addOn.id(), addOn.country(), customer.country()));
            case OTHER_CURRENCY ->
                    Refusal.badRequest(
                            "4018",
                            "offer %s is priced in %s, but order %s is in %s; choose an add-on in that currency"
                                    .formatted(
                                            addOn.id(),
                                            addOn.unitPrice().currency().getCurrencyCode(),
                                            order.id(),
                                            order.currency()));
        };
    }
}
