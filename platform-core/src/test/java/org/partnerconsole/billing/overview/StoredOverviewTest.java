package org.partnerconsole.billing.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.billing.BillingStore.OTHER_PARTNER;
import static org.partnerconsole.billing.BillingStore.SEED_PARTNER;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.billing.BillingStore;
import org.partnerconsole.billing.offer.CatalogueOffer;
import org.partnerconsole.billing.order.NewOrder;
import org.partnerconsole.billing.subscription.SubscriptionQuery;
import org.partnerconsole.billing.subscription.SubscriptionWish;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

@OnEachDatabase
class StoredOverviewTest {

    private static final CustomerId CONTOSO = CustomerId.of("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");
    private static final Instant NOW = BillingStore.CLOCK.instant();
    private static final PartnerId NOBODY = new PartnerId("nobody");

    private final BillingStore store;

    StoredOverviewTest(TestDatabase database) {
        store =
                database.shared(
                        () -> {
                            BillingStore filled = new BillingStore(database);
                            filled.demo.create(SEED_PARTNER, OTHER_PARTNER);
                            return filled;
                        });
    }

    @Test
    void a_partner_without_customers_has_a_first_day() {
        assertThat(ask(NOBODY, store.overview::standing))
                .isEqualTo(new Standing(false, Bounded.NONE, Bounded.NONE, Bounded.NONE));
        assertThat(ask(NOBODY, () -> store.overview.orders(OrderListQuery.newest(5)))).isEmpty();
        assertThat(ask(SEED_PARTNER, store.overview::standing).hasCustomers()).isTrue();
    }

    @Test
    void what_asks_for_attention_is_counted_for_the_calling_partner_only() {
        Standing before = ask(SEED_PARTNER, store.overview::standing);
        Standing others = ask(OTHER_PARTNER, store.overview::standing);

        place("pending", SubscriptionStatus.SUSPENDED, NOW.minus(Duration.ofDays(3)));

        Standing after = ask(SEED_PARTNER, store.overview::standing);
        assertThat(after.suspended().number()).isEqualTo(before.suspended().number() + 1);
        assertThat(after.pendingOrders().number()).isEqualTo(before.pendingOrders().number() + 1);
        assertThat(ask(OTHER_PARTNER, store.overview::standing)).isEqualTo(others);
    }

    @Test
    void a_subscription_that_does_not_renew_itself_ends_soon() {
        int before = ask(SEED_PARTNER, store.overview::standing).ending().number();
        SubscriptionId begun = place("completed", SubscriptionStatus.ACTIVE, NOW);
        assertThat(ask(SEED_PARTNER, store.overview::standing).ending().number()).isEqualTo(before);

        stopRenewing(begun);

        assertThat(ask(SEED_PARTNER, store.overview::standing).ending().number())
                // Bought on 1 March for a month, which is 31 days: later than soon.
                .isEqualTo(before);
        stopRenewing(place("completed", SubscriptionStatus.ACTIVE, NOW.minus(Duration.ofDays(2))));
        assertThat(ask(SEED_PARTNER, store.overview::standing).ending().number())
                .isEqualTo(before + 1)
                .as("as many as the list behind the number has")
                .isEqualTo(listedEnding());
    }

    @Test
    void orders_are_listed_newest_first_with_customer_and_amount() {
        Instant latest = NOW.plusSeconds(60);
        place("completed", SubscriptionStatus.ACTIVE, latest);

        List<ListedOrder> first =
                ask(SEED_PARTNER, () -> store.overview.orders(OrderListQuery.newest(7)));
        List<ListedOrder> next =
                ask(SEED_PARTNER, () -> store.overview.orders(new OrderListQuery("", 7, 7)));

        assertThat(first).hasSize(7);
        assertThat(first.getFirst().customerName()).isEqualTo("Contoso Ltd.");
        assertThat(first.getFirst().amount()).isEqualTo(Money.of(new BigDecimal("30"), "USD"));
        assertThat(first.getFirst().createdAt()).isEqualTo(latest);
        assertThat(next).doesNotContainAnyElementsOf(first);
        assertThat(next.getFirst().createdAt()).isBeforeOrEqualTo(first.getLast().createdAt());
    }

    @Test
    void orders_of_one_status_are_listed_alone() {
        place("pending", SubscriptionStatus.ACTIVE, NOW);

        assertThat(
                        ask(
                                SEED_PARTNER,
                                () -> store.overview.orders(new OrderListQuery("pending", 0, 50))))
                .isNotEmpty()
                .allSatisfy(order -> assertThat(order.status()).isEqualTo("pending"));
    }

    @Test
    void counting_stops_at_a_thousand() {
        assertThat(Bounded.of(java.util.Collections.nCopies(1000, "row")))
                .isEqualTo(new Bounded(1000, false));
        assertThat(Bounded.of(java.util.Collections.nCopies(1001, "row")))
                .isEqualTo(new Bounded(1000, true));
    }

    @Test
    void the_overview_takes_as_many_statements_for_much_as_for_little() {
        assertThat(store.statements.of(() -> ask(SEED_PARTNER, store.overview::standing)))
                .isEqualTo(4);
        assertThat(statements(1)).isEqualTo(3);
        assertThat(statements(200)).isEqualTo(3);
    }

    private int listedEnding() {
        return ask(
                        SEED_PARTNER,
                        () ->
                                store.subscriptionSearch.find(
                                        SubscriptionQuery.all()
                                                .withStatus(Optional.of(SubscriptionStatus.ACTIVE))
                                                .onlyWithoutRenewal(true)
                                                .endingBefore(
                                                        Optional.of(
                                                                NOW.plus(BusinessOverview.SOON)))))
                .size();
    }

    private int statements(int orders) {
        return store.statements.of(
                () ->
                        ask(
                                SEED_PARTNER,
                                () -> store.overview.orders(OrderListQuery.newest(orders))));
    }

    private <T> T ask(PartnerId partner, Supplier<T> question) {
        return store.as(partner, question);
    }

    private void stopRenewing(SubscriptionId id) {
        store.as(
                SEED_PARTNER,
                () ->
                        store.subscriptionPatching.patch(
                                CONTOSO,
                                id,
                                new SubscriptionWish(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(false),
                                        Optional.empty(),
                                        Optional.empty()),
                                UUID.randomUUID()));
    }

    private SubscriptionId place(String status, SubscriptionStatus subscription, Instant at) {
        SubscriptionId id = SubscriptionId.of(UUID.randomUUID().toString());
        store.as(
                SEED_PARTNER,
                () -> {
                    Offer plan = store.offers.add(plan());
                    return store.orders.place(
                            new NewOrder(
                                    OrderId.of(UUID.randomUUID().toString()),
                                    CONTOSO,
                                    BillingCycle.MONTHLY,
                                    status,
                                    "USD",
                                    at,
                                    List.of(
                                            new NewOrder.Line(
                                                    NewLineItem.of(plan, 3), id, subscription))));
                });
        return id;
    }

    private static CatalogueOffer plan() {
        return new CatalogueOffer(
                OfferId.of(UUID.randomUUID().toString()),
                "Plan",
                "",
                Set.of(),
                1,
                10,
                "Licenses",
                "US",
                BillingCycle.MONTHLY,
                Money.of(BigDecimal.TEN, "USD"),
                true);
    }
}
