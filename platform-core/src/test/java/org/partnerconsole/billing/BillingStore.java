package org.partnerconsole.billing;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.persistence.PersistenceConfiguration;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.billing.charge.BillingMonths;
import org.partnerconsole.billing.charge.ChargeBook;
import org.partnerconsole.billing.charge.ChargeList;
import org.partnerconsole.billing.charge.ClosedMonths;
import org.partnerconsole.billing.charge.TestMonths;
import org.partnerconsole.billing.customer.CustomerBook;
import org.partnerconsole.billing.customer.CustomerRegistration;
import org.partnerconsole.billing.demo.DemoBilling;
import org.partnerconsole.billing.offer.OfferCatalogue;
import org.partnerconsole.billing.order.OrderBook;
import org.partnerconsole.billing.order.OrderPatching;
import org.partnerconsole.billing.order.OrderPlacing;
import org.partnerconsole.billing.order.OrderSearch;
import org.partnerconsole.billing.overview.StoredOverview;
import org.partnerconsole.billing.renewal.Renewal;
import org.partnerconsole.billing.renewal.TestRenewal;
import org.partnerconsole.billing.request.RequestLedger;
import org.partnerconsole.billing.subscription.SubscriptionBook;
import org.partnerconsole.billing.subscription.SubscriptionPatching;
import org.partnerconsole.billing.subscription.SubscriptionSearch;
import org.partnerconsole.platform.audit.AuditLog;
import org.partnerconsole.platform.database.DataSources;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.database.Migrations;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.CoreModule;
import org.partnerconsole.platform.plugin.Extension;
import org.partnerconsole.platform.plugin.Extensions;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.platform.time.MovedClock;
import org.partnerconsole.testing.database.DatabaseKind;
import org.partnerconsole.testing.database.TestDatabase;

/** The billing core on a database of its own, with its real migrations and two partners. */
public final class BillingStore implements AutoCloseable {

    public static final PartnerId SEED_PARTNER = new PartnerId("first");
    public static final PartnerId OTHER_PARTNER = new PartnerId("second");
    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-01T10:00:00Z"), ZoneOffset.UTC);

    private final TestDatabase database;
    private final EntityManagerFactory factory;

    /** What was published as events; by several threads at once. */
    public final List<Object> published = new CopyOnWriteArrayList<>();

    private final List<Object> plugins = new ArrayList<>();
    private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

    public final StatementCount statements = new StatementCount();
    public final Callers callers = new Callers();
    public final List<String> told = new ArrayList<>();
    public final Transactions transactions = new LocalTransactions();
    public final EntityManager entities;
    public final OfferCatalogue offers;
    public final SubscriptionBook subscriptions;
    public final SubscriptionSearch subscriptionSearch;
    public final OrderSearch orderSearch;
    public final CustomerBook customers;
    public final OrderBook orders;
    public final OrderPlacing placing;
    public final SubscriptionPatching subscriptionPatching;
    public final CustomerRegistration registration;
    public final Extensions extensions = extensions();
    public final DemoBilling demo;
    public final StoredOverview overview;
    public final ChargeBook charges;
    public final ChargeList chargeList;
    public final BillingMonths months;
    public final MovedClock clock = new MovedClock();
    private final Jdbc jdbc;
    private final AuditLog audit;

    /** On H2: for what does not depend on the database. */
    public BillingStore() {
        this(DatabaseKind.H2.create());
    }

    /** On an empty database, which is closed with the store. */
    public BillingStore(TestDatabase database) {
        this.database = database;
        ConsoleModule core = CoreModule.read();
        new Migrations(database.dataSource()).migrate(core);
        addPartners();
        factory = factory(core);
        entities = entityManager();
        offers = new OfferCatalogue(entities, transactions);
        DataSources sources = new CurrentConnection();
        jdbc = new Jdbc(sources);
        audit = new AuditLog(sources, callers, clock);
        charges = new ChargeBook(jdbc, callers, new ClosedMonths(jdbc, callers), clock, live());
        chargeList = new ChargeList(jdbc, callers);
        months = TestMonths.of(jdbc, callers, transactions, audit, clock, live());
        subscriptions = new SubscriptionBook(entities, transactions, charges, clock);
        subscriptionSearch = new SubscriptionSearch(entities, transactions);
        orderSearch = new OrderSearch(entities, transactions);
        customers = new CustomerBook(entities, transactions, subscriptions);
        RequestLedger ledger = new RequestLedger(entities, transactions, CLOCK);
        OrderPatching patching =
                new OrderPatching(
                        entities,
                        customers,
                        subscriptions,
                        extensions,
                        (topic, key, payload) -> published.add(payload),
                        charges,
                        clock);
        orders =
                new OrderBook(
                        entities,
                        transactions,
                        subscriptions,
                        ledger,
                        patching,
                        charges,
                        clock,
                        live());
        placing =
                new OrderPlacing(
                        customers,
                        offers,
                        orders,
                        ledger,
                        (topic, key, payload) -> published.add(payload),
                        clock);
        subscriptionPatching =
                new SubscriptionPatching(entities, offers, ledger, charges, clock, live());
        registration = new CustomerRegistration(customers, ledger, CLOCK, live());
        demo =
                new DemoBilling(
                        entities,
                        callers,
                        transactions,
                        offers,
                        customers,
                        orders,
                        renewal(500),
                        months,
                        clock);
        overview = new StoredOverview(entities, transactions, customers, CLOCK);
    }

    /** With the demo data of both partners; for all tests of a class. */
    public static BillingStore filled(TestDatabase database) {
        BillingStore store = new BillingStore(database);
        store.demo.create(SEED_PARTNER, OTHER_PARTNER);
        return store;
    }

    /** What charges, renews and ends by itself, so many subscriptions at once. */
    public Renewal renewal(int portion) {
        return renewal(jdbc, portion);
    }

    /** The same on statements of the test's. */
    public Renewal renewal(Jdbc statements, int portion) {
        return TestRenewal.of(
                statements, callers, transactions, charges, audit, clock, live(), portion);
    }

    /** Statements of a server that is killed when it has written rows, once the moment has come. */
    public Jdbc dying(BooleanSupplier moment) {
        return new Jdbc(new CurrentConnection()) {
            @Override
            public void updateEach(String sql, List<Object[]> each) {
                super.updateEach(sql, each);
                if (moment.getAsBoolean()) {
                    throw new IllegalStateException("the plug was pulled");
                }
            }
        };
    }

    /** Plain statements, in the current transaction if there is one. */
    public Jdbc jdbc() {
        return jdbc;
    }

    /** Adds an extension, such as a way to change orders, as a plugin does. */
    public void extend(Object extension) {
        plugins.add(extension);
    }

    public <T> T as(PartnerId partner, Supplier<T> work) {
        return callers.call(
                new SignedInCaller("test", partner.value(), Set.of(Roles.ADMIN), "correlation"),
                work);
    }

    @Override
    public void close() {
        factory.close();
        database.close();
    }

    private void addPartners() {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into partner (id, name, created_at) values
                    ('first', 'First', timestamp '2026-01-01 00:00:00'),
                    ('second', 'Second', timestamp '2026-01-01 00:00:00')""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private EntityManagerFactory factory(ConsoleModule core) {
        PersistenceConfiguration unit =
                new PersistenceConfiguration("billing-" + database.url())
                        .property(
                                "jakarta.persistence.nonJtaDataSource",
                                statements.on(database.dataSource()))
                        .property("eclipselink.weaving", "false")
                        .property("eclipselink.logging.level", "SEVERE");
        core.entities().forEach(unit::managedClass);
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
            public <T> List<Extension<T>> named(Class<T> type) {
                return plugins.stream()
                        .filter(type::isInstance)
                        .map(each -> new Extension<>("test", "test", type.cast(each)))
                        .toList();
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

    /** The connection of the current transaction, as the server's data source hands it out. */
    private final class CurrentConnection extends DataSources {

        @Override
        public DataSource jta() {
            DataSource counted = statements.on(database.dataSource());
            return (DataSource)
                    Proxy.newProxyInstance(
                            BillingStore.class.getClassLoader(),
                            new Class<?>[] {DataSource.class},
                            (proxy, method, arguments) ->
                                    current.get() == null
                                            ? counted.getConnection()
                                            : unclosed(current.get().unwrap(Connection.class)));
        }

        @Override
        public DataSource local() {
            return database.dataSource();
        }

        private static Connection unclosed(Connection connection) {
            return (Connection)
                    Proxy.newProxyInstance(
                            BillingStore.class.getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (proxy, method, arguments) -> {
                                if (method.getName().equals("close")) {
                                    return null;
                                }
                                try {
                                    return method.invoke(connection, arguments);
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
        }
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
