package org.partnerconsole.itests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.metamodel.Type;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
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
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.itests.container.ConsoleTest;
import org.partnerconsole.platform.plugin.ActivePlugins;
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
    @Inject private ActivePlugins active;
    @Inject private Transactions transactions;
    @Inject private EntityManager core;

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

    @Test
    void noEntityOfOnePartnerShowsToAnotherOrToNobody() {
        SignedInCaller nobody =
                new SignedInCaller("operator", null, Set.of(Roles.OPERATOR), "correlation");
        int seen = 0;
        for (EntityManager unit : units()) {
            for (Class<?> type : entities(unit)) {
                List<?> own = ids(unit, type, seller("partner1"));
                List<?> others = ids(unit, type, seller("partner2"));
                seen += own.size();
                assertTrue(Collections.disjoint(own, others), type::getName);
                assertThrows(RuntimeException.class, () -> ids(unit, type, nobody), type::getName);
                own.stream()
                        .limit(1)
                        .forEach(
                                id ->
                                        assertNull(
                                                as(seller("partner2"), () -> unit.find(type, id)),
                                                type::getName));
            }
        }
        assertTrue(seen > 100, "the demo data has more rows than " + seen);
    }

    /** The core's, and each plugin's own. */
    private List<EntityManager> units() {
        List<EntityManager> units = new ArrayList<>();
        units.add(core);
        Bundle any = active.references("addon-ordering", OrderPatch.class).getFirst().getBundle();
        for (Bundle bundle : any.getBundleContext().getBundles()) {
            if (bundle.getHeaders().get("Console-Entities") != null) {
                BundleContext context = bundle.getBundleContext();
                units.add(context.getService(context.getServiceReference(EntityManager.class)));
            }
        }
        assertEquals(4, units.size());
        return units;
    }

    private List<Class<?>> entities(EntityManager unit) {
        return as(
                seller("partner1"),
                () ->
                        unit.getMetamodel().getEntities().stream()
                                .<Class<?>>map(Type::getJavaType)
                                .toList());
    }

    private List<?> ids(EntityManager unit, Class<?> type, SignedInCaller caller) {
        return as(
                caller,
                () ->
                        unit.createQuery(
                                        "select e from %s e"
                                                .formatted(
                                                        unit.getMetamodel().entity(type).getName()))
                                .getResultStream()
                                .map(row -> idOf(type, row))
                                .toList());
    }

    private static Object idOf(Class<?> type, Object row) {
        Field id =
                Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(Id.class))
                        .findFirst()
                        .orElseThrow();
        id.setAccessible(true);
        try {
            return id.get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T as(SignedInCaller caller, Supplier<T> work) {
        return callers.call(caller, () -> transactions.call(work));
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
