package org.partnerconsole.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatch;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.itests.container.ConsoleTest;
import org.partnerconsole.platform.plugin.Extensions;
import org.partnerconsole.platform.plugin.PluginState;
import org.partnerconsole.platform.plugin.PluginStatus;
import org.partnerconsole.platform.plugin.Plugins;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;

/** The whole console in a server of its own, asked from within. */
@ConsoleTest(plugins = {"addon-ordering", "mobile-plans-fulfillment", "esim-error-handling"})
class PluginsContainerIT {

    private static final CustomerId CUSTOMER =
            CustomerId.of("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");
    private static final OrderId ORDER = OrderId.of("CF3B0E37-BE0B-4CDD-B584-D1A97D98A922");

    @Inject private Plugins plugins;
    @Inject private Extensions extensions;
    @Inject private Orders orders;
    @Inject private Callers callers;

    @Test
    void theThreePluginsAreActive() {
        Set<String> active =
                plugins.all().stream()
                        .filter(plugin -> plugin.state() == PluginState.ACTIVE)
                        .map(PluginStatus::id)
                        .collect(Collectors.toSet());
        assertEquals(
                Set.of("addon-ordering", "mobile-plans-fulfillment", "esim-error-handling"),
                active,
                () -> plugins.all().toString());
    }

    @Test
    void addOnOrderingHasRegisteredItsService() {
        List<OrderPatch> takers =
                extensions.all(OrderPatch.class).stream()
                        .filter(each -> each.takes(addOn(1)))
                        .toList();
        assertEquals(1, takers.size(), takers::toString);
    }

    @Test
    void anOrderIsPatchedWithAnAddOn() {
        callers.run(
                seller("partner1"),
                () -> {
                    Order before = orders.find(CUSTOMER, ORDER).orElseThrow();
                    UUID requestId = UUID.randomUUID();

                    Order after = orders.patch(CUSTOMER, ORDER, addOn(2), requestId);

                    assertEquals(before.version() + 1, after.version());
                    assertEquals(before.lineItems().size() + 1, after.lineItems().size());
                    LineItem added = after.lineItems().getLast();
                    assertEquals(2, added.quantity());
                    assertEquals(before.lineItems().size(), added.number());
                    assertFalse(
                            before.lineItems().stream()
                                    .anyMatch(
                                            line ->
                                                    line.subscriptionId()
                                                            .equals(added.subscriptionId())));
                    assertEquals(
                            after.version(),
                            orders.patch(CUSTOMER, ORDER, addOn(2), requestId).version());
                });
    }

    @Test
    void anotherPartnerDoesNotKnowThatOrder() {
        callers.run(seller("partner2"), () -> assertTrue(orders.find(CUSTOMER, ORDER).isEmpty()));
    }

    private static OrderPatchRequest addOn(int quantity) {
        return OrderPatchRequest.builder()
                .item(
                        OrderPatchRequest.Item.of(
                                        0,
                                        OfferId.of("2828BE95-46BA-4F91-B2FD-0BEF192ECF60"),
                                        quantity)
                                .parent(SubscriptionId.of("1C2B75C1-74A5-472A-A729-7F8CEFC477F9"))
                                .named("From within")
                                .build())
                .build();
    }

    /** The demo partners' ids are in the credentials that the first start has written. */
    private static SignedInCaller seller(String who) {
        java.util.Properties credentials = new java.util.Properties();
        java.nio.file.Path file =
                java.nio.file.Path.of(System.getenv("CONSOLE_DATA"), "demo-credentials.properties");
        try (var in = java.nio.file.Files.newBufferedReader(file)) {
            credentials.load(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new SignedInCaller(
                who,
                credentials.getProperty(who + ".id"),
                Set.of(Roles.ADMIN, Roles.SALES),
                UUID.randomUUID().toString());
    }
}
