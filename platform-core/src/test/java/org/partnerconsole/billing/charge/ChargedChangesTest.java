package org.partnerconsole.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Charge;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** What changes of orders and subscriptions cost, written with them or not at all. */
@OnEachDatabase
class ChargedChangesTest {

    private final ChargedStore charged;

    ChargedChangesTest(TestDatabase database) {
        charged = ChargedStore.on(database);
    }

    @Test
    void an_order_is_charged_when_it_is_placed() {
        Order order = charged.buy("10.00", 3);

        assertThat(charged.lines(order))
                .containsExactly("CHARGE PURCHASE 2026-03-01 31 of 31 x3 30.00 USD");
        Charge charge = charged.of(order).getFirst();
        assertThat(charge.month()).isEqualTo(YearMonth.of(2026, 3));
        assertThat(charge.orderId()).isEqualTo(order.id());
        assertThat(charge.subscriptionId())
                .isEqualTo(order.lineItems().getFirst().subscriptionId());
    }

    @Test
    void an_add_on_pays_for_what_is_left_of_its_parents_period_and_renews_with_it() {
        Order order = charged.buy("10.00", 3);
        charged.pass(Duration.ofDays(10));

        Order patched = charged.addOn(order, 2, Optional.empty());

        assertThat(charged.lines(order).getLast())
                .isEqualTo("CHARGE PURCHASE 2026-03-11 21 of 31 x2 4.06 USD");
        SubscriptionId addOn = patched.lineItems().getLast().subscriptionId();
        assertThat(charged.find(addOn).billingAnchor())
                .isEqualTo(charged.find(charged.base(order)).billingAnchor());
        assertThat(charged.find(addOn).commitmentEndsAt())
                .isEqualTo(charged.find(charged.base(order)).commitmentEndsAt());
    }

    @Test
    void another_price_than_was_agreed_refuses_all_of_the_wish() {
        Order order = charged.buy("10.00", 3);
        charged.pass(Duration.ofDays(10));

        assertThatThrownBy(() -> charged.addOn(order, 2, Optional.of(money("4.05"))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.status()).isEqualTo(409);
                            assertThat(refusal.code()).isEqualTo("900128");
                        })
                .hasMessageContaining("4.05 USD")
                .hasMessageContaining("4.06 USD");
        assertThat(charged.lines(order)).hasSize(1);

        charged.addOn(order, 2, Optional.of(money("4.06")));

        assertThat(charged.lines(order)).hasSize(2);
    }

    @Test
    void another_quantity_suspension_and_reactivation_give_back_and_charge_what_is_left() {
        Order order = charged.buy("31.00", 1);
        SubscriptionId base = charged.base(order);
        charged.pass(Duration.ofDays(10));
        charged.quantity(base, 3);
        charged.pass(Duration.ofDays(1));
        charged.status(base, SubscriptionStatus.SUSPENDED);
        charged.pass(Duration.ofDays(5));
        charged.status(base, SubscriptionStatus.ACTIVE);

        assertThat(charged.lines(order))
                .containsExactly(
                        "CHARGE PURCHASE 2026-03-01 31 of 31 x1 31.00 USD",
                        "CREDIT QUANTITY_CHANGED 2026-03-11 21 of 31 x1 -21.00 USD",
                        "CHARGE QUANTITY_CHANGED 2026-03-11 21 of 31 x3 63.00 USD",
                        "CREDIT SUSPENDED 2026-03-12 20 of 31 x3 -60.00 USD",
                        "CHARGE REACTIVATED 2026-03-17 15 of 31 x3 45.00 USD");
    }

    @Test
    void suspending_a_base_credits_its_add_ons_too() {
        Order order = charged.buy("31.00", 1);
        charged.addOn(order, 1, Optional.empty());

        charged.status(charged.base(order), SubscriptionStatus.SUSPENDED);

        assertThat(charged.total(order)).isEqualTo(money("0.00"));
        assertThat(charged.lines(order)).hasSize(4);
    }

    @Test
    void buying_and_cancelling_on_one_day_comes_to_nothing() {
        Order order = charged.buy("9.99", 7);
        charged.addOn(order, 2, Optional.empty());

        charged.cancel(order);

        assertThat(charged.total(order)).isEqualTo(money("0.00"));
        assertThat(charged.lines(order)).hasSize(4);
    }

    @Test
    void a_change_before_the_renewal_charges_the_new_period_first() {
        Order order = charged.buy("31.00", 1);
        charged.pass(Duration.ofDays(31 + 5));

        charged.quantity(charged.base(order), 2);
        charged.renewal(100).run();

        assertThat(charged.lines(order))
                .containsExactly(
                        "CHARGE PURCHASE 2026-03-01 31 of 31 x1 31.00 USD",
                        "CHARGE RENEWAL 2026-04-01 30 of 30 x1 31.00 USD",
                        "CREDIT QUANTITY_CHANGED 2026-04-06 25 of 30 x1 -25.83 USD",
                        "CHARGE QUANTITY_CHANGED 2026-04-06 25 of 30 x2 51.67 USD");
    }

    @Test
    void a_refused_change_charges_nothing() {
        Order order = charged.buy("10.00", 3);
        OrderPatchRequest stale =
                OrderPatchRequest.builder().etag("stale").status("cancelled").build();

        assertThatThrownBy(() -> charged.patch(order, stale)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> charged.quantity(charged.base(order), 1_000_000))
                .isInstanceOf(Refusal.class);

        assertThat(charged.lines(order)).hasSize(1);
    }

    @Test
    void another_partner_sees_none_of_it() {
        Order order = charged.buy("10.00", 3);

        assertThat(charged.seenByTheOther(() -> charged.store.charges.of(order.id()))).isEmpty();
        assertThat(
                        charged.seenByTheOther(
                                () ->
                                        charged.store.chargeList.find(
                                                ChargeQuery.all(), ChargeSort.NEWEST, 0, 10)))
                .isEmpty();
        assertThat(charged.seenByTheOther(() -> charged.store.chargeList.totals(ChargeQuery.all())))
                .isEqualTo(List.of());
    }

    private static Money money(String amount) {
        return Money.of(new BigDecimal(amount), "USD");
    }
}
