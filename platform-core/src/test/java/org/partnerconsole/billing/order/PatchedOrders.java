package org.partnerconsole.billing.order;

import static org.partnerconsole.billing.BillingStore.SEED_PARTNER;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderChange;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatch;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.billing.BillingStore;
import org.partnerconsole.testing.database.TestDatabase;

/** The sample customer's orders, to which whatever is wished for is added. */
final class PatchedOrders implements AutoCloseable {

    static final CustomerId CUSTOMER = CustomerId.of("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");
    static final OrderId SAMPLE = OrderId.of("CF3B0E37-BE0B-4CDD-B584-D1A97D98A922");
    static final OfferId ADD_ON = OfferId.of("2828BE95-46BA-4F91-B2FD-0BEF192ECF60");
    static final SubscriptionId PARENT = SubscriptionId.of("1c2b75c1-74a5-472a-a729-7f8cefc477f9");

    private static final OfferId BASE = OfferId.of("195416c1-3447-423a-b37b-ee59a99a19c4");

    final BillingStore store;
    private volatile Runnable meanwhile = () -> {};

    private PatchedOrders(TestDatabase database) {
        store = BillingStore.filled(database);
        store.extend(new BuysWhatItIsTold());
    }

    static PatchedOrders on(TestDatabase database) {
        return database.shared(() -> new PatchedOrders(database));
    }

    static OrderPatchRequest wish(int quantity) {
        return OrderPatchRequest.builder().item(item(quantity)).referenceCustomer(CUSTOMER).build();
    }

    static OrderPatchRequest.Item item(int quantity) {
        return OrderPatchRequest.Item.of(0, ADD_ON, quantity)
                .parent(PARENT)
                .named("Some friendly name")
                .build();
    }

    Order patch(OrderId id, OrderPatchRequest wish) {
        return patch(id, wish, UUID.randomUUID());
    }

    Order patch(OrderId id, OrderPatchRequest wish, UUID request) {
        return patch(SEED_PARTNER, id, wish, request);
    }

    Order patch(PartnerId partner, OrderId id, OrderPatchRequest wish, UUID request) {
        return store.as(partner, () -> store.orders.patch(CUSTOMER, id, wish, request));
    }

    Optional<Order> patched(PartnerId partner, OrderId id, UUID request) {
        return store.as(partner, () -> store.orders.patched(CUSTOMER, id, request));
    }

    Order find(OrderId id) {
        return store.as(SEED_PARTNER, () -> store.orders.find(CUSTOMER, id)).orElseThrow();
    }

    /** Places one with a single line. */
    OrderId newOrder() {
        OrderId id = OrderId.of(UUID.randomUUID().toString());
        store.as(SEED_PARTNER, () -> store.orders.place(order(id)));
        return id;
    }

    /** Lets something happen while orders are changed, until the test is done. */
    AutoCloseable whileChanging(Runnable meanwhile) {
        this.meanwhile = meanwhile;
        return () -> this.meanwhile = () -> {};
    }

    @Override
    public void close() {
        store.close();
    }

    private NewOrder order(OrderId id) {
        Offer base = store.offers.find(BASE).orElseThrow();
        return new NewOrder(
                id,
                CUSTOMER,
                BillingCycle.MONTHLY,
                OrderStatus.COMPLETED,
                "USD",
                BillingStore.CLOCK.instant(),
                List.of(
                        new NewOrder.Line(
                                NewLineItem.of(base, 5),
                                SubscriptionId.of(UUID.randomUUID().toString()),
                                SubscriptionStatus.ACTIVE)));
    }

    private final class BuysWhatItIsTold implements OrderPatch {

        @Override
        public boolean takes(OrderPatchRequest wish) {
            return !wish.items().isEmpty();
        }

        @Override
        public void apply(OrderPatchRequest wish, OrderChange change) {
            wish.items().forEach(item -> change.add(bought(item)));
            meanwhile.run();
        }

        private NewLineItem bought(OrderPatchRequest.Item item) {
            return NewLineItem.of(store.offers.find(item.offerId()).orElseThrow(), item.quantity())
                    .addOnTo(item.parentSubscriptionId().orElseThrow())
                    .named(item.friendlyName().orElse(null));
        }
    }
}
