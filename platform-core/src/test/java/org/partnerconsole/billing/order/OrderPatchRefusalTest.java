package org.partnerconsole.billing.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.billing.BillingStore.OTHER_PARTNER;
import static org.partnerconsole.billing.RefusalAssert.assertRefused;
import static org.partnerconsole.billing.order.PatchedOrders.ADD_ON;
import static org.partnerconsole.billing.order.PatchedOrders.CUSTOMER;
import static org.partnerconsole.billing.order.PatchedOrders.PARENT;
import static org.partnerconsole.billing.order.PatchedOrders.SAMPLE;
import static org.partnerconsole.billing.order.PatchedOrders.item;
import static org.partnerconsole.billing.order.PatchedOrders.wish;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.billing.BillingStore;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Patches that are refused, with the code of the contract. */
@OnEachDatabase
class OrderPatchRefusalTest {

    private final PatchedOrders orders;

    OrderPatchRefusalTest(TestDatabase database) {
        orders = PatchedOrders.on(database);
    }

    @Test
    void the_items_of_a_request_are_numbered_from_0_each_once() {
        OrderId id = orders.newOrder();
        for (int[] numbers : List.of(new int[] {1}, new int[] {-1}, new int[] {0, 0})) {
            OrderPatchRequest.Builder wish = OrderPatchRequest.builder();
            for (int number : numbers) {
                wish.item(OrderPatchRequest.Item.addOn(number, ADD_ON, PARENT, 1));
            }
            assertRefused(
                    () -> orders.patch(id, wish.build()),
                    400,
                    "800071",
                    "LineItemNumber " + numbers[numbers.length - 1]);
        }
    }

    @Test
    void a_stale_etag_is_refused() {
        OrderId id = orders.newOrder();
        String stale = orders.find(id).etag();
        orders.patch(id, wish(1));
        OrderPatchRequest wish =
                OrderPatchRequest.builder().item(item(1)).etag('"' + stale + '"').build();
        assertRefused(() -> orders.patch(id, wish), 400, "2055", "version 2");

        String current = orders.find(id).etag();
        OrderPatchRequest again =
                OrderPatchRequest.builder().item(item(1)).etag('"' + current + '"').build();
        assertThat(orders.patch(id, again).version()).isEqualTo(3);
    }

    @Test
    void another_customer_in_the_body_is_refused() {
        OrderPatchRequest wish =
                OrderPatchRequest.builder()
                        .item(item(1))
                        .referenceCustomer(CustomerId.of(UUID.randomUUID().toString()))
                        .build();
        assertRefused(
                () -> orders.patch(orders.newOrder(), wish), 400, "900118", "ReferenceCustomerId");
    }

    @Test
    void what_nothing_takes_is_refused_so_that_clients_stop_repeating() {
        OrderPatchRequest nothing = OrderPatchRequest.builder().status("suspended").build();
        assertRefused(() -> orders.patch(orders.newOrder(), nothing), 400, "900127", "cancelled");
    }

    @Test
    void another_partner_neither_reads_nor_patches_the_order() {
        BillingStore store = orders.store;
        assertThat(store.as(OTHER_PARTNER, () -> store.orders.find(CUSTOMER, SAMPLE))).isEmpty();
        assertThat(store.as(OTHER_PARTNER, () -> store.orders.of(CUSTOMER))).isEmpty();
        assertRefused(
                () -> orders.patch(OTHER_PARTNER, SAMPLE, wish(1), UUID.randomUUID()),
                404,
                "60003",
                "no customer");
    }

    @Test
    void a_name_that_can_not_be_shown_is_refused() {
        OrderPatchRequest wish =
                OrderPatchRequest.builder()
                        .item(
                                OrderPatchRequest.Item.of(0, ADD_ON, 1)
                                        .parent(PARENT)
                                        .named("x".repeat(257))
                                        .build())
                        .build();
        assertRefused(() -> orders.patch(orders.newOrder(), wish), 400, "3000", "256");
    }

    @Test
    void a_name_that_no_database_keeps_is_refused() {
        for (String name : List.of("two\nlines", "nul\u0000", "half a pair \ud800")) {
            OrderPatchRequest wish =
                    OrderPatchRequest.builder()
                            .item(
                                    OrderPatchRequest.Item.of(0, ADD_ON, 1)
                                            .parent(PARENT)
                                            .named(name)
                                            .build())
                            .build();
            assertRefused(() -> orders.patch(orders.newOrder(), wish), 400, "3000", "leave it out");
        }
    }

    @Test
    void an_order_can_have_a_thousand_lines_and_no_more() {
        OrderId id = orders.newOrder();
        OrderPatchRequest.Builder wish = OrderPatchRequest.builder();
        for (int number = 0; number < 333; number++) {
            wish.item(
                    OrderPatchRequest.Item.of(number, ADD_ON, 1)
                            .parent(PARENT)
                            .named("\"".repeat(256))
                            .build());
        }
        UUID request = UUID.randomUUID();
        for (int round = 0; round < 2; round++) {
            orders.patch(id, wish.build());
        }
        Order full = orders.patch(id, wish.build(), request);

        assertThat(full.lineItems()).hasSize(1000);
        assertThat(orders.patch(id, wish.build(), request)).isEqualTo(full);
        assertRefused(() -> orders.patch(id, wish(1)), 403, "800066", "has 1000 line items");
        assertThat(orders.find(id).version()).isEqualTo(full.version());
    }

    @Test
    void an_old_etag_is_named() {
        OrderId id = orders.newOrder();
        OrderPatchRequest wish =
                OrderPatchRequest.builder().item(item(1)).etag("stale-etag").build();

        assertRefused(() -> orders.patch(id, wish), 400, "2055", "'stale-etag'");
    }
}
