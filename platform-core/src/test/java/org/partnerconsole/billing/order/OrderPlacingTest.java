package org.partnerconsole.billing.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.billing.BillingStore.OTHER_PARTNER;
import static org.partnerconsole.billing.BillingStore.SEED_PARTNER;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderPatchRequest.Item;
import org.partnerconsole.api.billing.OrderPatched;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.billing.BillingStore;
import org.partnerconsole.billing.RefusalAssert;
import org.partnerconsole.billing.offer.CatalogueOffer;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** New orders: what they begin, what is refused, and never twice. */
@OnEachDatabase
class OrderPlacingTest {

    private static final CustomerId CUSTOMER =
            CustomerId.of("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");

    private final BillingStore store;
    private final Offer plan;

    OrderPlacingTest(TestDatabase database) {
        store = database.shared(() -> BillingStore.filled(database));
        plan = offer("US", "USD", true, Set.of());
    }

    @Test
    void an_order_begins_a_subscription_for_each_line_and_is_told() {
        Order placed = place(item(1, plan, 2), Item.of(0, plan.id(), 3).named("Osaka").build());

        assertThat(placed.version()).isEqualTo(1);
        assertThat(placed.status()).isEqualTo("completed");
        assertThat(placed.billingCycle()).isEqualTo(BillingCycle.MONTHLY);
        assertThat(placed.lineItems()).extracting(LineItem::number).containsExactly(0, 1);
        assertThat(placed.lineItems()).extracting(LineItem::quantity).containsExactly(3, 2);
        assertThat(store.as(SEED_PARTNER, () -> store.orders.find(placed.id()))).contains(placed);
        for (LineItem line : placed.lineItems()) {
            Subscription begun =
                    store.as(
                                    SEED_PARTNER,
                                    () -> store.subscriptions.find(CUSTOMER, line.subscriptionId()))
                            .orElseThrow();
            assertThat(begun.friendlyName()).isEqualTo(line.friendlyName());
            assertThat(begun.orderId()).isEqualTo(placed.id());
        }
        assertThat(store.published)
                .contains(
                        new OrderPatched(placed.id().value(), CUSTOMER.value(), 1, List.of(0, 1)));
    }

    @Test
    void a_repeated_wish_gets_the_same_order() {
        UUID request = UUID.randomUUID();
        NewOrderWish wish = wish(item(0, plan, 2));
        Order first = place(wish, request);

        assertThat(place(wish, request)).isEqualTo(first);
        RefusalAssert.assertRefused(() -> place(wish(item(0, plan, 3)), request), 409, "800060");
    }

    @Test
    void what_can_not_be_bought_is_refused_with_the_code_of_the_contract() {
        int before = orders();

        assertRefused(wish(), 400, "800002");
        assertRefused(wish(item(1, plan, 1)), 400, "800071");
        assertRefused(wish(item(0, plan, 1), item(0, plan, 1)), 400, "800071");
        assertRefused(wish(Item.of(0, OfferId.of("none"), 1).build()), 400, "800004");
        assertRefused(wish(item(0, plan, 0)), 400, "2002");
        assertRefused(wish(item(0, plan, 11)), 400, "2002");
        assertRefused(wish(item(0, offer("JP", "JPY", true, Set.of()), 1)), 400, "800070");
        assertRefused(wish(item(0, offer("US", "USD", false, Set.of()), 1)), 403, "2091");
        Offer addOn = offer("US", "USD", true, Set.of(plan.id()));
        assertRefused(wish(item(0, addOn, 1)), 400, "800029");
        assertRefused(wish(Item.addOn(0, plan.id(), SubscriptionId.of("any"), 1)), 400, "800029");
        assertRefused(
                wish(item(0, plan, 1), item(1, offer("US", "EUR", true, Set.of()), 1)),
                400,
                "4018");
        assertRefused(
                new NewOrderWish(
                        Optional.empty(),
                        Optional.of(BillingCycle.ANNUAL),
                        List.of(item(0, plan, 1))),
                400,
                "4018");
        assertRefused(
                new NewOrderWish(
                        Optional.of(CustomerId.of("another")),
                        Optional.empty(),
                        List.of(item(0, plan, 1))),
                400,
                "900118");

        assertThat(orders()).isEqualTo(before);
    }

    @Test
    void another_partners_customer_is_unknown() {
        RefusalAssert.assertRefused(
                () -> place(OTHER_PARTNER, wish(item(0, plan, 1)), UUID.randomUUID()),
                404,
                "60003");
    }

    private void assertRefused(NewOrderWish wish, int status, String code) {
        RefusalAssert.assertRefused(() -> place(wish, UUID.randomUUID()), status, code);
    }

    private int orders() {
        return store.as(SEED_PARTNER, () -> store.orders.of(CUSTOMER)).size();
    }

    private Order place(Item... items) {
        return place(wish(items), UUID.randomUUID());
    }

    private Order place(NewOrderWish wish, UUID request) {
        return place(SEED_PARTNER, wish, request);
    }

    private Order place(PartnerId partner, NewOrderWish wish, UUID request) {
        return store.as(partner, () -> store.placing.place(CUSTOMER, wish, request));
    }

    private static NewOrderWish wish(Item... items) {
        return new NewOrderWish(Optional.empty(), Optional.empty(), List.of(items));
    }

    private static Item item(int number, Offer offer, int quantity) {
        return Item.of(number, offer.id(), quantity).build();
    }

    private Offer offer(String country, String currency, boolean available, Set<OfferId> bases) {
        return store.as(
                SEED_PARTNER,
                () ->
                        store.offers.add(
                                new CatalogueOffer(
                                        OfferId.of(UUID.randomUUID().toString()),
                                        "Plan",
                                        "",
                                        bases,
                                        1,
                                        10,
                                        "Licenses",
                                        country,
                                        BillingCycle.MONTHLY,
                                        Money.of(BigDecimal.TEN, currency),
                                        available)));
    }
}
