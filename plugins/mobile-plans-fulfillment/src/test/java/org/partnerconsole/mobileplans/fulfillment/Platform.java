package org.partnerconsole.mobileplans.fulfillment;

import com.vaadin.flow.component.Component;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.events.Events;
import org.partnerconsole.api.security.Caller;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.timers.Timers;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;

/** As much of the platform as the service needs, on an own database in memory. */
public final class Platform extends Clock
        implements Transactions, Events, Timers, CurrentCaller, Live, AutoCloseable {

    static final CustomerId LITWARE = CustomerId.of("Litware");

    private final EntityManagerFactory factory;
    private EntityManager current;
    private Instant now = Instant.parse("2026-11-20T10:42:07.123456789Z");
    private String partner = "contoso";

    final List<Object> published = new ArrayList<>();
    final Map<String, Instant> timers = new HashMap<>();
    int changes;

    public Platform() throws IOException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        factory =
                new PersistenceConfiguration("test")
                        .provider("org.eclipse.persistence.jpa.PersistenceProvider")
                        .managedClass(FulfillmentRow.class)
                        .managedClass(HistoryRow.class)
                        .property("jakarta.persistence.jdbc.url", url)
                        .property("eclipselink.weaving", "false")
                        .property("eclipselink.session-name", url)
                        .property("eclipselink.multitenant.tenants-share-cache", "false")
                        .property("eclipselink.cache.shared.default", "false")
                        .property("eclipselink.logging.level", "WARNING")
                        .createEntityManagerFactory();
        try (InputStream sql =
                Platform.class.getResourceAsStream("/db/migration/V1__fulfillments.sql")) {
            String script = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
            run(
                    () -> {
                        for (String statement : script.split(";")) {
                            if (!statement.isBlank()) {
                                current.createNativeQuery(statement).executeUpdate();
                            }
                        }
                    });
        }
    }

    public FulfillmentService service() {
        return new FulfillmentService(
                entities(), this, this, this, this, this, this, none(Customers.class), orders());
    }

    /** Everything from now on happens as another partner. */
    void actAs(String otherPartner) {
        partner = otherPartner;
    }

    public void forward(Duration time) {
        now = now.plus(time);
    }

    private EntityManager entities() {
        return (EntityManager)
                Proxy.newProxyInstance(
                        getClass().getClassLoader(),
                        new Class<?>[] {EntityManager.class},
                        (proxy, method, arguments) -> {
                            try {
                                return method.invoke(current, arguments);
                            } catch (InvocationTargetException failure) {
                                throw failure.getCause();
                            }
                        });
    }

    /** The orders O-1 and O-2 of the customer Litware, of two lines each. */
    private static Orders orders() {
        return (Orders)
                Proxy.newProxyInstance(
                        Orders.class.getClassLoader(),
                        new Class<?>[] {Orders.class},
                        (proxy, method, arguments) ->
                                Optional.of(arguments[arguments.length - 1])
                                        .filter(id -> id.toString().startsWith("O-"))
                                        .map(id -> order((OrderId) id)));
    }

    private static Order order(OrderId id) {
        Map<String, Object> answers =
                Map.of(
                        "id", id,
                        "customerId", LITWARE,
                        "lineItems", List.of(line(0), line(1)));
        return answering(Order.class, answers);
    }

    private static LineItem line(int number) {
        return answering(LineItem.class, Map.of("number", number));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> answers.get(method.getName())));
    }

    /** A service that finds nothing. */
    public static <T> T none(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> Optional.empty()));
    }

    @Override
    public <T> T call(Supplier<T> work) {
        if (current != null) {
            return work.get();
        }
        current = factory.createEntityManager(Map.of("console.partner", partner));
        try {
            current.getTransaction().begin();
            T result = work.get();
            current.getTransaction().commit();
            return result;
        } finally {
            if (current.getTransaction().isActive()) {
                current.getTransaction().rollback();
            }
            current.close();
            current = null;
        }
    }

    @Override
    public void afterCommit(Runnable act) {
        act.run();
    }

    @Override
    public void publish(String topic, String key, Object payload) {
        published.add(payload);
    }

    @Override
    public void set(String name, String key, Instant due) {
        timers.put(key, due);
    }

    @Override
    public void clear(String name, String key) {
        timers.remove(key);
    }

    @Override
    public void changed(String topic) {
        changes++;
    }

    @Override
    public void follow(Component view, String topic, Runnable refresh) {}

    @Override
    public Caller get() {
        return new Caller() {
            @Override
            public String name() {
                return "portal-client";
            }

            @Override
            public Optional<PartnerId> partner() {
                return Optional.of(new PartnerId(partner));
            }

            @Override
            public boolean hasRole(String role) {
                return true;
            }

            @Override
            public String correlationId() {
                return "test";
            }
        };
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public void close() {
        factory.close();
    }
}
