package org.partnerconsole.billing.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatch;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.OrderPatched;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.events.Events;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.billing.charge.ChargeBook;
import org.partnerconsole.billing.charge.ChargeLine;
import org.partnerconsole.billing.request.ContendedRow;
import org.partnerconsole.billing.request.Etag;
import org.partnerconsole.billing.subscription.SubscriptionBook;
import org.partnerconsole.billing.subscription.Terms;
import org.partnerconsole.platform.plugin.Extensions;

/**
 * Applies a wish to an order: finds it, locks it, checks what it must still be, finds the taker.
 */
@ApplicationScoped
public class OrderPatching {

    /** Buys nothing, so that its line items need no numbers. */
    private static final OrderPatch CANCELLATION = new CancelOrder();

    private final EntityManager entities;
    private final Customers customers;
    private final SubscriptionBook subscriptions;
    private final Extensions extensions;
    private final Events events;
    private final ChargeBook charges;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected OrderPatching() {
        this(null, null, null, null, null, null, null);
    }

    /** Needs the core's entities, and the plugins' ways to change an order and to hear of it. */
    @Inject
    public OrderPatching(
            EntityManager entities,
            Customers customers,
            SubscriptionBook subscriptions,
            Extensions extensions,
            Events events,
            ChargeBook charges,
            Clock clock) {
        this.entities = entities;
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.extensions = extensions;
        this.events = events;
        this.charges = charges;
        this.clock = clock;
    }

    /** Changes the order in the transaction of the caller, and returns it as it is then. */
    StoredOrder apply(CustomerId customerId, OrderId id, OrderPatchRequest wish) {
        Customer customer = customers.find(customerId).orElseThrow(() -> unknown(customerId));
        OrderReader reader = new OrderReader(entities);
        OrderRow row = lock(reader, customerId, id);
        Order order = reader.complete(List.of(row)).getFirst();
        requireSameCustomer(wish, order);
        requireCurrent(wish, order);
        OrderPatch taker = takerOf(wish, order);
        if (taker != CANCELLATION) {
            LineNumbers.require(wish.items());
        }
        LockedOrder locked = new LockedOrder(row, order, customer, clock.instant(), writer());
        taker.apply(wish, locked);
        AgreedPrices.require(wish, locked.added());
        charges.write(locked.due());
        StoredOrder changed = locked.changed();
        tell(order, changed);
        return changed;
    }

    private void tell(Order before, Order after) {
        List<Integer> added =
                after.lineItems().stream()
                        .skip(before.lineItems().size())
                        .map(LineItem::number)
                        .toList();
        events.publish(
                OrderPatched.TOPIC,
                after.id().value(),
                new OrderPatched(
                        after.id().value(), after.customerId().value(), after.version(), added));
    }

    private OrderRow lock(OrderReader reader, CustomerId customer, OrderId id) {
        try {
            return reader.locked(customer, id)
                    .orElseThrow(
                            () ->
                                    Refusal.notFound(
                                            "20000",
                                            "customer %s has no order %s; list the customer's orders to find its id"
                                                    .formatted(customer, id)));
        } catch (PersistenceException e) {
            if (ContendedRow.isCauseOf(e)) {
                throw Refusal.conflict(
                        "800014",
                        "order %s is being changed by another request; send this one again in a moment"
                                .formatted(id));
            }
            throw e;
        }
    }

    private OrderPatch takerOf(OrderPatchRequest wish, Order order) {
        return Stream.concat(Stream.of(CANCELLATION), extensions.all(OrderPatch.class).stream())
                .filter(patch -> patch.takes(wish))
                .findFirst()
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        "900127",
                                        "nothing here can change order %s in this way; send line items with a ParentSubscriptionId to buy add-ons, or the status 'cancelled'"
                                                .formatted(order.id())));
    }

    private LockedOrder.LineWriter writer() {
        return new LockedOrder.LineWriter() {

            @Override
            public List<ChargeLine> write(OrderRow order, StoredLine line, Terms terms) {
                entities.persist(new LineItemRow(order, line));
                return subscriptions.begin(
                        CustomerId.of(order.customerId), OrderId.of(order.orderId), line, terms);
            }

            @Override
            public Optional<Subscription> subscription(SubscriptionId id) {
                return subscriptions.find(id);
            }

            @Override
            public void deleteSubscriptions(OrderRow order) {
                subscriptions.deleteAllOf(OrderId.of(order.orderId));
            }
        };
    }

    private static void requireSameCustomer(OrderPatchRequest wish, Order order) {
        wish.referenceCustomer()
                .filter(named -> !named.equals(order.customerId()))
                .ifPresent(
                        named -> {
                            throw Refusal.badRequest(
                                    "900118",
                                    "ReferenceCustomerId is '%s', but order %s belongs to customer %s; send that id"
                                            .formatted(named, order.id(), order.customerId()));
                        });
    }

    private static void requireCurrent(OrderPatchRequest wish, Order order) {
        wish.etag()
                .filter(sent -> !Etag.matches(sent, order.etag()))
                .ifPresent(
                        sent -> {
                            throw Refusal.badRequest(
                                    "2055",
                                    "the etag '%s' is not valid any more: order %s is at version %d now; read it again and send its new etag"
                                            .formatted(
                                                    shortened(sent), order.id(), order.version()));
                        });
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }

    private static Refusal unknown(CustomerId customer) {
        return Refusal.notFound(
                "60003",
                "there is no customer %s; list the customers to find its id".formatted(customer));
    }
}
