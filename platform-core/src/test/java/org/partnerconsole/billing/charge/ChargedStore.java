package org.partnerconsole.billing.charge;

import static org.partnerconsole.billing.BillingStore.OTHER_PARTNER;
import static org.partnerconsole.billing.BillingStore.SEED_PARTNER;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.Charge;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderChange;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatch;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.billing.BillingStore;
import org.partnerconsole.billing.customer.NewCustomer;
import org.partnerconsole.billing.customer.StoredContact;
import org.partnerconsole.billing.offer.CatalogueOffer;
import org.partnerconsole.billing.order.NewOrder;
import org.partnerconsole.billing.renewal.Renewal;
import org.partnerconsole.billing.subscription.SubscriptionWish;
import org.partnerconsole.testing.database.TestDatabase;

/** A store of one customer that buys, and a clock that moves. Begins on 1 March 2026 at 10:00. */
public final class ChargedStore implements AutoCloseable {

    public static final CustomerId CUSTOMER = CustomerId.of("customer");

    public final BillingStore store;
    private Offer extra;

    private ChargedStore(TestDatabase database) {
        store = new BillingStore(database);
        store.extend(new BuysExtras());
        own(this::addCustomer);
        extra = offer("3.00", Set.of(OfferId.of("any")));
    }

    private Void addCustomer() {
        store.customers.add(
                new NewCustomer(
                        CUSTOMER,
                        "Contoso",
                        "contoso.example",
                        "US",
                        "en-US",
                        "a@contoso.example",
                        StoredContact.in("US"),
                        store.clock.instant()));
        return null;
    }

    /** As it began: empty but for the customer, on the first day. */
    public static ChargedStore on(TestDatabase database) {
        ChargedStore charged = database.shared(() -> new ChargedStore(database));
        for (String table :
                List.of(
                        "charge",
                        "billing_month_total",
                        "billing_month",
                        "subscription",
                        "line_item",
                        "customer_order")) {
            charged.store.jdbc().update("delete from " + table);
        }
        charged.store.clock.reset();
        return charged;
    }

    public <T> T own(Supplier<T> work) {
        return store.as(SEED_PARTNER, work);
    }

    public <T> T seenByTheOther(Supplier<T> work) {
        return store.as(OTHER_PARTNER, work);
    }

    public void pass(Duration time) {
        store.clock.advance(time);
    }

    public Renewal renewal(int portion) {
        return store.renewal(portion);
    }

    /** Places an order of one monthly base. */
    public Order buy(String price, int quantity) {
        Offer plan = offer(price, Set.of());
        return own(
                () ->
                        store.orders.place(
                                new NewOrder(
                                        OrderId.of(UUID.randomUUID().toString()),
                                        CUSTOMER,
                                        BillingCycle.MONTHLY,
                                        "completed",
                                        "USD",
                                        store.clock.instant(),
                                        List.of(
                                                new NewOrder.Line(
                                                        NewLineItem.of(plan, quantity),
                                                        SubscriptionId.of(
                                                                UUID.randomUUID().toString()),
                                                        SubscriptionStatus.ACTIVE)))));
    }

    /** Buys an add-on, 3.00 a month each. */
    public Order addOn(Order order, int quantity, Optional<Money> agreed) {
        return patch(
                order,
                OrderPatchRequest.builder()
                        .item(
                                OrderPatchRequest.Item.of(0, extra.id(), quantity)
                                        .parent(base(order))
                                        .agreedDue(agreed.orElse(null))
                                        .build())
                        .build());
    }

    public Order patch(Order order, OrderPatchRequest wish) {
        return own(() -> store.orders.patch(CUSTOMER, order.id(), wish, UUID.randomUUID()));
    }

    public void cancel(Order order) {
        patch(order, OrderPatchRequest.builder().status("cancelled").build());
    }

    public void quantity(SubscriptionId id, int quantity) {
        change(
                id,
                new SubscriptionWish(
                        Optional.empty(),
                        Optional.of(quantity),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    public void status(SubscriptionId id, SubscriptionStatus status) {
        change(
                id,
                new SubscriptionWish(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(status),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    public void renews(SubscriptionId id, boolean renews) {
        change(
                id,
                new SubscriptionWish(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(renews),
                        Optional.empty(),
                        Optional.empty()));
    }

    public SubscriptionId base(Order order) {
        return order.lineItems().getFirst().subscriptionId();
    }

    public Subscription find(SubscriptionId id) {
        return own(() -> store.subscriptions.find(CUSTOMER, id)).orElseThrow();
    }

    public List<Charge> of(Order order) {
        return own(() -> store.charges.of(order.id()));
    }

    /** Each charge in a line of text. */
    public List<String> lines(Order order) {
        return of(order).stream()
                .map(
                        line ->
                                "%s %s %s %d of %d x%d %s"
                                        .formatted(
                                                line.kind(),
                                                line.reason(),
                                                line.from(),
                                                line.days(),
                                                line.daysInPeriod(),
                                                line.quantity(),
                                                line.amount()))
                .toList();
    }

    public Money total(Order order) {
        return of(order).stream()
                .map(Charge::amount)
                .reduce(Money.of(BigDecimal.ZERO, "USD"), Money::plus);
    }

    @Override
    public void close() {
        store.close();
    }

    private void change(SubscriptionId id, SubscriptionWish wish) {
        own(() -> store.subscriptionPatching.patch(CUSTOMER, id, wish, UUID.randomUUID()));
    }

    private Offer offer(String price, Set<OfferId> bases) {
        return own(
                () ->
                        store.offers.add(
                                new CatalogueOffer(
                                        OfferId.of(UUID.randomUUID().toString()),
                                        "Plan",
                                        "",
                                        bases,
                                        1,
                                        100,
                                        "Licenses",
                                        "US",
                                        BillingCycle.MONTHLY,
                                        Money.of(new BigDecimal(price), "USD"),
                                        true)));
    }

    private final class BuysExtras implements OrderPatch {

        @Override
        public boolean takes(OrderPatchRequest wish) {
            return !wish.items().isEmpty();
        }

        @Override
        public void apply(OrderPatchRequest wish, OrderChange change) {
            wish.items()
                    .forEach(
                            item ->
                                    change.add(
                                            NewLineItem.of(extra, item.quantity())
                                                    .addOnTo(
                                                            item.parentSubscriptionId()
                                                                    .orElseThrow())));
        }
    }
}
