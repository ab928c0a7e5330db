package org.partnerconsole.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.billing.BillingStore.OTHER_PARTNER;
import static org.partnerconsole.billing.BillingStore.SEED_PARTNER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.OrderChange;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatch;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.billing.offer.CatalogueOffer;
import org.partnerconsole.billing.order.NewOrder;

/** How many statements reads and changes take: as many for much as for little. */
class StatementsTest {

    private static final CustomerId CUSTOMER =
            CustomerId.of("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");

    private static BillingStore store;
    private static Offer plan;

    @BeforeAll
    static void open() {
        store = new BillingStore();
        store.demo.create(SEED_PARTNER, OTHER_PARTNER);
        plan =
                store.as(
                        SEED_PARTNER,
                        () ->
                                store.offers.add(
                                        new CatalogueOffer(
                                                OfferId.of("plan"),
                                                "Plan",
                                                "",
                                                Set.of(),
                                                1,
                                                10,
                                                "Licenses",
                                                "US",
                                                BillingCycle.MONTHLY,
                                                Money.of(BigDecimal.TEN, "USD"),
                                                true)));
        store.extend(
                new OrderPatch() {
                    @Override
                    public boolean takes(OrderPatchRequest wish) {
                        return true;
                    }

                    @Override
                    public void apply(OrderPatchRequest wish, OrderChange change) {
                        change.add(NewLineItem.of(plan, 1));
                    }
                });
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void a_customer_takes_one_and_a_page_of_customers_two() {
        assertThat(count(() -> store.customers.find(CUSTOMER))).isEqualTo(1);
        assertThat(count(() -> store.customers.search(CustomerQuery.all().slice(0, 2))))
                .isEqualTo(2);
        assertThat(count(() -> store.customers.search(CustomerQuery.all().slice(0, 200))))
                .isEqualTo(2);
    }

    @Test
    void what_is_counted_with_a_customer_is_its_own_partners() {
        int before = subscriptions();

        order(OTHER_PARTNER, 3);
        assertThat(subscriptions()).isEqualTo(before);

        order(SEED_PARTNER, 3);
        assertThat(subscriptions()).isEqualTo(before + 3);
    }

    @Test
    void orders_and_subscriptions_take_as_many_for_one_line_as_for_fifty() {
        OrderId small = order(1);
        OrderId large = order(50);

        assertThat(count(() -> store.orders.find(CUSTOMER, small))).isEqualTo(2);
        assertThat(count(() -> store.orders.find(CUSTOMER, large))).isEqualTo(2);
        assertThat(count(() -> store.orders.of(CUSTOMER))).isEqualTo(2);
        assertThat(count(() -> store.subscriptions.of(CUSTOMER))).isEqualTo(1);
    }

    @Test
    void a_line_more_takes_as_many_statements_on_a_large_order_as_on_a_small_one() {
        OrderId small = order(1);
        OrderId large = order(50);
        store.as(SEED_PARTNER, () -> patch(small));

        int statements = count(() -> patch(small));

        assertThat(count(() -> patch(large))).isEqualTo(statements);
        // The request is looked for, claimed and answered; customer, order and lines are read; the
        // line, its subscription and its charge are added, and the order is counted one version up.
        assertThat(statements).isEqualTo(10);
    }

    private static Object patch(OrderId order) {
        return store.orders.patch(
                CUSTOMER, order, OrderPatchRequest.builder().build(), UUID.randomUUID());
    }

    private static int count(Supplier<?> work) {
        return store.statements.of(() -> store.as(SEED_PARTNER, work));
    }

    private static int subscriptions() {
        return store.as(SEED_PARTNER, () -> store.customers.find(CUSTOMER))
                .orElseThrow()
                .subscriptionCount();
    }

    private static OrderId order(int lines) {
        return order(SEED_PARTNER, lines);
    }

    private static OrderId order(PartnerId partner, int lines) {
        List<NewOrder.Line> all = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            all.add(
                    new NewOrder.Line(
                            NewLineItem.of(plan, 1),
                            SubscriptionId.of(UUID.randomUUID().toString()),
                            SubscriptionStatus.ACTIVE));
        }
        return store.as(
                        partner,
                        () ->
                                store.orders.place(
                                        new NewOrder(
                                                OrderId.of(UUID.randomUUID().toString()),
                                                CUSTOMER,
                                                BillingCycle.MONTHLY,
                                                "completed",
                                                "USD",
                                                BillingStore.CLOCK.instant(),
                                                all)))
                .id();
    }
}
