package org.partnerconsole.addons.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.OrderPatchRequest.Item;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.rest.Refusal;

class PurchaseRulesTest {

    private static final SubscriptionId OTHER =
            SubscriptionId.of("AAAAAAAA-74A5-472A-A729-7F8CEFC477F9");
    private static final OfferId FOREIGN = OfferId.of("foreign");

    private final Sample sample = new Sample();
    private String country = "us";
    private String status = "completed";

    @Test
    void an_add_on_within_its_bounds_is_bought_for_its_parent() {
        List<NewLineItem> lines = judge(addOn(0, 2));

        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().parent()).contains(Sample.PARENT);
        assertThat(lines.getFirst().offer().id()).isEqualTo(Sample.ADD_ON);
        assertThat(lines.getFirst().quantity()).isEqualTo(2);
        assertThat(lines.getFirst().friendlyName()).isEqualTo("Some friendly name");
    }

    @Test
    void several_add_ons_are_bought_in_the_order_of_their_numbers() {
        assertThat(judge(addOn(1, 3), addOn(0, 2)))
                .extracting(NewLineItem::quantity)
                .containsExactly(2, 3);
    }

    @Test
    void one_bad_item_refuses_all() {
        assertRefused(400, "2002", "line item 1 is 26", addOn(0, 2), addOn(1, 26));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 26, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void a_quantity_out_of_bounds_is_refused_with_the_bounds(int quantity) {
        assertRefused(400, "2002", "from 2 to 25", addOn(0, quantity));
    }

    @Test
    void a_line_that_the_order_has_is_not_bought_again() {
        Item existing =
                Item.of(0, Sample.BASE, 5).subscription(Sample.PARENT).named("Base").build();
        assertThat(judge(existing, addOn(1, 2))).hasSize(1);
        assertRefused(400, "800002", "already", existing);
    }

    @Test
    void a_line_that_names_a_subscription_of_another_order_is_refused() {
        assertRefused(
                400,
                "800021",
                "not on order",
                Item.of(0, Sample.ADD_ON, 2).subscription(OTHER).parent(Sample.PARENT).build());
    }

    @Test
    void a_new_line_needs_a_parent() {
        assertRefused(
                400,
                "800002",
                "ParentSubscriptionId",
                addOn(0, 2),
                Item.of(1, Sample.ADD_ON, 2).build());
    }

    @Test
    void the_parent_must_exist_on_this_order_and_be_active() {
        assertRefused(400, "800021", "no subscription", addOnTo(OTHER));

        sample.subscriptions.add(
                Sample.subscription(OTHER, OrderId.of("another"), SubscriptionStatus.ACTIVE));
        assertRefused(400, "800021", "belongs to order another", addOnTo(OTHER));

        sample.subscriptions.set(
                1, Sample.subscription(OTHER, Sample.ORDER, SubscriptionStatus.SUSPENDED));
        assertRefused(400, "800012", "suspended", addOnTo(OTHER));
    }

    @Test
    void the_offer_must_exist_and_be_an_add_on_of_the_parents_offer() {
        assertRefused(400, "800004", "does not exist", item(FOREIGN));

        assertRefused(400, "800029", "no add-on", item(Sample.BASE));

        sample.offers.add(Sample.offer(FOREIGN, Set.of(FOREIGN), "US", "USD", true));
        assertRefused(400, "800029", "no add-on", item(FOREIGN));
    }

    @Test
    void the_offer_must_be_sold_now_and_here_and_in_the_orders_currency() {
        sample.offers.add(Sample.offer(FOREIGN, Set.of(Sample.BASE), "US", "USD", false));
        assertRefused(403, "2091", "not sold", item(FOREIGN));

        sample.offers.set(2, Sample.offer(FOREIGN, Set.of(Sample.BASE), "US", "JPY", true));
        assertRefused(400, "4018", "JPY", item(FOREIGN));

        country = "DE";
        assertRefused(400, "800070", "DE", addOn(0, 2));
    }

    @Test
    void a_cancelled_order_takes_nothing() {
        status = "cancelled";
        assertRefused(400, "4018", "cancelled", addOn(0, 2));
    }

    @Test
    void only_wishes_with_a_parent_are_taken() {
        BuyAddOns patch = new BuyAddOns(sample, sample, null);
        assertThat(patch.takes(wish(addOn(0, 2)))).isTrue();
        assertThat(patch.takes(OrderPatchRequest.builder().status("cancelled").build())).isFalse();
        assertThat(
                        patch.takes(
                                wish(
                                        Item.of(0, Sample.BASE, 5)
                                                .subscription(Sample.PARENT)
                                                .build())))
                .isFalse();
    }

    private void assertRefused(int httpStatus, String code, String part, Item... items) {
        assertThatThrownBy(() -> judge(items))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> {
                            assertThat(refusal.status()).isEqualTo(httpStatus);
                            assertThat(refusal.code()).isEqualTo(code);
                            assertThat(refusal).hasMessageContaining(part);
                        });
    }

    private List<NewLineItem> judge(Item... items) {
        return new PurchaseRules(sample, sample)
                .judge(wish(items), new Sample.ACustomer(country), new Sample.AnOrder(status));
    }

    private static OrderPatchRequest wish(Item... items) {
        OrderPatchRequest.Builder wish = OrderPatchRequest.builder();
        for (Item item : items) {
            wish.item(item);
        }
        return wish.build();
    }

    private static Item addOn(int number, int quantity) {
        return Item.of(number, Sample.ADD_ON, quantity)
                .parent(Sample.PARENT)
                .named("Some friendly name")
                .build();
    }

    private static Item addOnTo(SubscriptionId parent) {
        return Item.addOn(0, Sample.ADD_ON, parent, 2);
    }

    private static Item item(OfferId offer) {
        return Item.addOn(0, offer, Sample.PARENT, 2);
    }
}
