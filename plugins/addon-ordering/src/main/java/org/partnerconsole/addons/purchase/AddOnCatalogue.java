package org.partnerconsole.addons.purchase;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.addons.api.AddOnChoice;
import org.partnerconsole.addons.api.AddOns;
import org.partnerconsole.addons.api.Obstacle;
import org.partnerconsole.addons.api.PricePreview;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Offers;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.Subscriptions;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.tx.Transactions;

/** Reads what can be added to an order. */
@Component
public class AddOnCatalogue implements AddOns {

    private final Customers customers;
    private final Orders orders;
    private final Offers offers;
    private final Subscriptions subscriptions;
    private final Transactions transactions;

    /** Made by Declarative Services. */
    @Activate
    public AddOnCatalogue(
            @Reference Customers customers,
            @Reference Orders orders,
            @Reference Offers offers,
            @Reference Subscriptions subscriptions,
            @Reference Transactions transactions) {
        this.customers = customers;
        this.orders = orders;
        this.offers = offers;
        this.subscriptions = subscriptions;
        this.transactions = transactions;
    }

    private record Choice(Subscription parent, Offer offer, Optional<Obstacle> obstacle)
            implements AddOnChoice {}

    private record Preview(Money before, Money addition) implements PricePreview {

        @Override
        public Money after() {
            return before.plus(addition);
        }
    }

    @Override
    public List<AddOnChoice> choicesFor(CustomerId customerId, OrderId orderId) {
        return transactions.call(
                () -> {
                    Customer customer = customer(customerId);
                    Order order = order(customerId, orderId);
                    Eligibility eligibility = new Eligibility(customer, order);
                    return subscriptions.of(customerId).stream()
                            .filter(parent -> parent.orderId().equals(order.id()))
                            .filter(parent -> parent.parentId().isEmpty())
                            .flatMap(
                                    parent ->
                                            offers.addOnsOf(parent.offerId()).stream()
                                                    .<AddOnChoice>map(
                                                            addOn ->
                                                                    new Choice(
                                                                            parent,
                                                                            addOn,
                                                                            eligibility.obstacle(
                                                                                    parent,
                                                                                    addOn))))
                            .toList();
                });
    }

    @Override
    public PricePreview preview(
            CustomerId customerId,
            OrderId orderId,
            SubscriptionId parent,
            OfferId addOn,
            int quantity) {
        return transactions.call(
                () -> {
                    Order order = order(customerId, orderId);
                    OrderPatchRequest wish =
                            OrderPatchRequest.builder()
                                    .item(OrderPatchRequest.Item.addOn(0, addOn, parent, quantity))
                                    .build();
                    NewLineItem line =
                            new PurchaseRules(offers, subscriptions)
                                    .judge(wish, customer(customerId), order)
                                    .getFirst();
                    return new Preview(
                            total(order), line.offer().unitPrice().times(line.quantity()));
                });
    }

    private static Money total(Order order) {
        return order.lineItems().stream()
                .map(line -> line.unitPrice().times(line.quantity()))
                .reduce(Money.of(BigDecimal.ZERO, order.currency()), Money::plus);
    }

    private Customer customer(CustomerId id) {
        return customers
                .find(id)
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "60003",
                                        "there is no customer %s; list the customers to find its id"
                                                .formatted(id)));
    }

    private Order order(CustomerId customer, OrderId id) {
        return orders.find(customer, id)
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "20000",
                                        "customer %s has no order %s; list the customer's orders to find its id"
                                                .formatted(customer, id)));
    }
}
