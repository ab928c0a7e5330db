package org.partnerconsole.billing;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.partnerconsole.api.billing.OrderPatch;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.billing.customer.CustomerBook;
import org.partnerconsole.billing.demo.DemoBilling;
import org.partnerconsole.billing.offer.OfferCatalogue;
import org.partnerconsole.billing.order.OrderBook;
import org.partnerconsole.billing.order.OrderPatching;
import org.partnerconsole.billing.request.RequestLedger;
import org.partnerconsole.billing.subscription.SubscriptionBook;
import org.partnerconsole.platform.plugin.Extensions;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;

/** The billing core on an H2 database in memory, with its real migration and two partners. */
public final class BillingStore implements AutoCloseable {

    public static final PartnerId SEED_PARTNER = new PartnerId("first");
    public static final PartnerId OTHER_PARTNER = new PartnerId("second");
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private static final List<String> ENTITIES =
            List.of(
                    "offer.OfferRow",
                    "offer.PrerequisiteRow",
                    "customer.CustomerRow",
                    "subscription.SubscriptionRow",
                    "order.OrderRow",
                    "order.LineItemRow",
                    "request.RequestRow");

    private final Connection keepsDatabaseAlive;
    private final EntityManagerFactory factory;
    private final List<OrderPatch> patches = new ArrayList<>();
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    public final Callers callers = new Callers();
    public final List<String> told = new ArrayList<>();
    public final Transactions transactions = new LocalTransactions();
    public final OfferCatalogue offers;
    public final SubscriptionBook subscriptions;
    public final CustomerBook customers;
    public final OrderBook orders;
    public final DemoBilling demo;

    public BillingStore() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=1000";
        keepsDatabaseAlive = migrated(url);
        factory = factory(url);
        EntityManager entities = entityManager();
        offers = new OfferCatalogue(entities, transactions);
        subscriptions = new SubscriptionBook(entities, transactions);
        customers = new CustomerBook(entities, transactions, subscriptions);
        RequestLedger ledger = new RequestLedger(entities, transactions, CLOCK);
        OrderPatching patching =
                new OrderPatching(entities, customers, subscriptions, extensions(), CLOCK);
        orders =
                new OrderBook(
                        entities, transactions, subscriptions, ledger, patching, CLOCK, live());
        demo = new DemoBilling(callers, transactions, offers, customers, orders, CLOCK);
    }

    /** Adds a way to change orders, as a plugin does. */
    public void extend(OrderPatch patch) {
        patches.add(patch);
    }

    public <T> T as(PartnerId partner, Supplier<T> work) {
        return callers.call(
                new SignedInCaller("test", partner.value(), Set.of(Roles.ADMIN), "correlation"),
                work);
    }

    @Override
    public void close() throws SQLException {
        factory.close();
        keepsDatabaseAlive.close();
    }

    private static Connection migrated(String url) {
        try {
            Connection connection = DriverManager.getConnection(url);
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table partner (id varchar(64) not null primary key)");
                statement.execute("insert into partner values ('first'), ('second')");
                statement.execute(script("V2__billing.sql"));
                statement.execute(script("V3__long_orders.sql"));
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String script(String name) {
        try (InputStream in = BillingStore.class.getResourceAsStream("/db/core/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EntityManagerFactory factory(String url) {
        PersistenceConfiguration unit =
                new PersistenceConfiguration("billing-" + url)
                        .property("jakarta.persistence.jdbc.url", url)
                        .property("jakarta.persistence.jdbc.driver", "org.h2.Driver")
                        .property("eclipselink.weaving", "false")
                        .property("eclipselink.logging.level", "SEVERE");
        for (String entity : ENTITIES) {
            try {
                unit.managedClass(Class.forName("org.partnerconsole.billing." + entity));
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }
        return unit.createEntityManagerFactory();
    }

    private EntityManager entityManager() {
        return (EntityManager)
                Proxy.newProxyInstance(
                        BillingStore.class.getClassLoader(),
                        new Class<?>[] {EntityManager.class},
                        (proxy, method, arguments) -> {
                            try {
                                return method.invoke(current.get(), arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private Extensions extensions() {
        return new Extensions() {
            @Override
            public <T> List<T> all(Class<T> type) {
                return patches.stream().map(type::cast).toList();
            }
        };
    }

    @SuppressWarnings("unchecked")
    private Instance<Live> live() {
        Live pages =
                (Live)
                        Proxy.newProxyInstance(
                                BillingStore.class.getClassLoader(),
                                new Class<?>[] {Live.class},
                                (proxy, method, arguments) -> {
                                    told.add((String) arguments[0]);
                                    return null;
                                });
        return (Instance<Live>)
                Proxy.newProxyInstance(
                        BillingStore.class.getClassLoader(),
                        new Class<?>[] {Instance.class},
                        (proxy, method, arguments) -> Stream.of(pages));
    }

    private final class LocalTransactions implements Transactions {

        @Override
        public <T> T call(Supplier<T> work) {
            if (current.get() != null) {
                return work.get();
            }
            try (EntityManager entities =
                    factory.createEntityManager(
                            Map.of("console.partner", callers.partner().value()))) {
                current.set(entities);
                EntityTransaction transaction = entities.getTransaction();
                transaction.begin();
                try {
                    T result = work.get();
                    transaction.commit();
                    return result;
                } finally {
                    if (transaction.isActive()) {
                        transaction.rollback();
                    }
                }
            } finally {
                current.remove();
            }
        }

        @Override
        public void afterCommit(Runnable act) {
            throw new UnsupportedOperationException("the billing core asks for none");
        }
    }
}
