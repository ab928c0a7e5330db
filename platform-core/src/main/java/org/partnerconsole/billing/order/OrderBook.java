package org.partnerconsole.billing.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.billing.charge.ChargeBook;
import org.partnerconsole.billing.charge.ChargeLine;
import org.partnerconsole.billing.request.Fingerprint;
import org.partnerconsole.billing.request.RequestLedger;
import org.partnerconsole.billing.subscription.SubscriptionBook;
import org.partnerconsole.billing.subscription.Terms;

/** The orders of each partner's customers, and the one way they are changed. */
@ApplicationScoped
public class OrderBook implements Orders {

    private static final String TOPIC = "orders";

    private final EntityManager entities;
    private final Transactions transactions;
    private final SubscriptionBook subscriptions;
    private final RequestLedger ledger;
    private final OrderPatching patching;
    private final ChargeBook charges;
    private final Clock clock;
    private final Instance<Live> live;

    /** Only for the container's proxy. */
    protected OrderBook() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Needs the core's entities and what takes part in a change.
     *
     * @param live the open pages, where there are any
     */
    @Inject
    public OrderBook(
            EntityManager entities,
            Transactions transactions,
            SubscriptionBook subscriptions,
            RequestLedger ledger,
            OrderPatching patching,
            ChargeBook charges,
            Clock clock,
            Instance<Live> live) {
        this.entities = entities;
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        this.patching = patching;
        this.charges = charges;
        this.clock = clock;
        this.live = live;
    }

    @Override
    public Optional<Order> find(CustomerId customer, OrderId id) {
        return transactions.call(
                () -> {
                    OrderReader reader = new OrderReader(entities);
                    return reader.complete(reader.row(customer, id).stream().toList()).stream()
                            .findFirst();
                });
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return transactions.call(
                () -> {
                    OrderReader reader = new OrderReader(entities);
                    return reader.complete(reader.row(id).stream().toList()).stream().findFirst();
                });
    }

    @Override
    public List<Order> of(CustomerId customer) {
        return transactions.call(
                () -> {
                    OrderReader reader = new OrderReader(entities);
                    return reader.complete(reader.rows(customer));
                });
    }

    @Override
    public Order patch(CustomerId customer, OrderId id, OrderPatchRequest change, UUID requestId) {
        return ledger.once(
                requestId,
                fingerprint(customer, id, change),
                StoredOrder.class,
                () -> {
                    StoredOrder changed = patching.apply(customer, id, change);
                    tellOpenPages();
                    return changed;
                });
    }

    @Override
    public Optional<Order> patched(CustomerId customer, OrderId id, UUID requestId) {
        return ledger.answer(requestId, StoredOrder.class)
                .filter(order -> order.id().equals(id) && order.customerId().equals(customer))
                .map(Order.class::cast);
    }

    private static Fingerprint fingerprint(
            CustomerId customer, OrderId order, OrderPatchRequest wish) {
        Fingerprint print =
                Fingerprint.of("patch-order")
                        .with(customer)
                        .with(order)
                        .with(wish.status())
                        .with(wish.etag())
                        .with(wish.referenceCustomer());
        for (OrderPatchRequest.Item item : wish.items()) {
            print.with(item.lineItemNumber())
                    .with(item.offerId())
                    .with(item.subscriptionId())
                    .with(item.parentSubscriptionId())
                    .with(item.friendlyName())
                    .with(item.quantity());
            item.agreedDue().map(Money::toString).ifPresent(print::with);
        }
        return print;
    }

    /** Places a new order and begins its subscriptions. */
    public Order place(NewOrder order) {
        return begin(order);
    }

    /**
     * Places an order of earlier, of which the periods that begin on a day or later are charged as
     * if the console had been there. The renewal does so, soon.
     */
    public Order place(NewOrder order, LocalDate chargedFrom) {
        return begin(order, terms -> terms.chargedFrom(chargedFrom));
    }

    StoredOrder begin(NewOrder order) {
        return begin(order, UnaryOperator.identity());
    }

    private StoredOrder begin(NewOrder order, UnaryOperator<Terms> adapted) {
        return transactions.call(
                () -> {
                    OrderRow row = new OrderRow(order);
                    entities.persist(row);
                    List<StoredLine> lines = new ArrayList<>();
                    List<ChargeLine> due = new ArrayList<>();
                    for (NewOrder.Line line : order.lines()) {
                        StoredLine stored =
                                StoredLine.of(line.item(), lines.size(), line.subscription());
                        entities.persist(new LineItemRow(row, stored));
                        due.addAll(
                                subscriptions.begin(
                                        order.customerId(),
                                        order.id(),
                                        stored,
                                        adapted.apply(terms(order, line))));
                        lines.add(stored);
                    }
                    charges.write(due);
                    tellOpenPages();
                    return StoredOrder.of(row, lines);
                });
    }

    private Terms terms(NewOrder order, NewOrder.Line line) {
        return Terms.renewing(
                line.item().offer().unitType(),
                line.item().offer().billingCycle(),
                order.createdAt(),
                clock.instant(),
                line.subscriptionStatus());
    }

    private void tellOpenPages() {
        live.stream().forEach(pages -> pages.changed(TOPIC));
    }
}
