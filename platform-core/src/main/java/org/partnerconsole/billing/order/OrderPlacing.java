package org.partnerconsole.billing.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.Offers;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatchRequest.Item;
import org.partnerconsole.api.billing.OrderPatched;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.events.Events;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.billing.request.Fingerprint;
import org.partnerconsole.billing.request.RequestLedger;

/** Places new orders for base offers. Add-ons come later, by patching the order. */
@ApplicationScoped
public class OrderPlacing {

    private final Customers customers;
    private final Offers offers;
    private final OrderBook orders;
    private final RequestLedger ledger;
    private final Events events;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected OrderPlacing() {
        this(null, null, null, null, null, null);
    }

    /**
     * Needs the customers, the catalogue, the orders, and the plugins' way to hear of a new one.
     */
    @Inject
    public OrderPlacing(
            Customers customers,
            Offers offers,
            OrderBook orders,
            RequestLedger ledger,
            Events events,
            Clock clock) {
        this.customers = customers;
        this.offers = offers;
        this.orders = orders;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Places an order: all of its lines, or nothing.
     *
     * @param requestId the id of this wish, the same on every repetition of it
     * @return the new order, at version 1
     * @throws Refusal if there is no such customer, a line can't be bought, or the same request id
     *     was used for another wish (409)
     */
    public Order place(CustomerId customer, NewOrderWish wish, UUID requestId) {
        return ledger.once(
                requestId,
                fingerprint(customer, wish),
                StoredOrder.class,
                () -> place(customer, wish));
    }

    private StoredOrder place(CustomerId id, NewOrderWish wish) {
        Customer customer =
                customers
                        .find(id)
                        .orElseThrow(
                                () ->
                                        Refusal.notFound(
                                                "60003",
                                                "there is no customer %s; list the customers to find its id"
                                                        .formatted(id)));
        List<NewLineItem> items = new PlacingRules(offers).judge(wish, customer);
        StoredOrder placed = orders.begin(order(customer, wish, items));
        events.publish(
                OrderPatched.TOPIC,
                placed.id().value(),
                new OrderPatched(
                        placed.id().value(),
                        placed.customerId().value(),
                        placed.version(),
                        placed.lineItems().stream().map(LineItem::number).toList()));
        return placed;
    }

    private NewOrder order(Customer customer, NewOrderWish wish, List<NewLineItem> items) {
        return new NewOrder(
                OrderId.of(UUID.randomUUID().toString()),
                customer.id(),
                wish.billingCycle().orElse(items.getFirst().offer().billingCycle()),
                OrderStatus.COMPLETED,
                items.getFirst().offer().unitPrice().currency().getCurrencyCode(),
                clock.instant(),
                items.stream()
                        .map(
                                item ->
                                        new NewOrder.Line(
                                                item,
                                                SubscriptionId.of(UUID.randomUUID().toString()),
                                                SubscriptionStatus.ACTIVE))
                        .toList());
    }

    private static Fingerprint fingerprint(CustomerId customer, NewOrderWish wish) {
        Fingerprint print =
                Fingerprint.of("place-order")
                        .with(customer)
                        .with(wish.referenceCustomer())
                        .with(wish.billingCycle());
        for (Item item : wish.items()) {
            print.with(item.lineItemNumber())
                    .with(item.offerId())
                    .with(item.parentSubscriptionId())
                    .with(item.friendlyName())
                    .with(item.quantity());
        }
        return print;
    }
}
