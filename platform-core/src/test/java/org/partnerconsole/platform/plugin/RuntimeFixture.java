package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.partnerconsole.platform.database.DataSources;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.database.Migrations;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.CoreModule;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.thread.ServerThreads;

/** The plugin runtime on a real framework and a real database, without a server around it. */
public final class RuntimeFixture implements AutoCloseable {

    static final PluginSource SOMEBODY = new PluginSource("somebody", "test");

    final ScreenLog views = new ScreenLog();
    final RestLog rest = new RestLog();
    final CallsUnderWay underWay = new CallsUnderWay();
    final ActivePlugins active;
    final PluginTables tables;
    final PluginRuntime runtime;
    final PluginManager manager;
    final OsgiFramework framework = new OsgiFramework();
    private final AtomicInteger deleting = new AtomicInteger();
    final ServerThreads threads =
            new ServerThreads() {
                @Override
                public Thread newThread(String name, Runnable task) {
                    return new Thread(deletesFiles(name) ? counted(task) : task, name);
                }
            };
    final DataSource database;

    /** How many connections the runtime gets until the database is away. */
    final AtomicInteger connectionsLeft = new AtomicInteger(Integer.MAX_VALUE);

    RuntimeFixture(Path folder, DataSource database) {
        this(folder, database, change -> {}, Map.of());
    }

    /**
     * With somebody who is told of changes.
     *
     * @param services what plugins may reference beside a clock, by type
     */
    public RuntimeFixture(
            Path folder,
            DataSource database,
            Consumer<PluginChange> changes,
            Map<Class<?>, Object> services) {
        this.database = database;
        Migrations migrations = new Migrations(database);
        migrations.migrate(CoreModule.read());
        PluginSettings settings =
                new PluginSettings() {
                    @Override
                    Duration startLimit() {
                        return Duration.ofSeconds(2);
                    }

                    @Override
                    Duration migrationLimit() {
                        return Duration.ofSeconds(2);
                    }

                    @Override
                    Duration lastCalls() {
                        return Duration.ofMillis(500);
                    }

                    @Override
                    Duration endLimit() {
                        return Duration.ofSeconds(1);
                    }

                    @Override
                    Duration drain() {
                        return Duration.ofSeconds(2);
                    }
                };
        DataSources dataSources =
                new DataSources() {
                    @Override
                    public DataSource jta() {
                        if (connectionsLeft.getAndDecrement() <= 0) {
                            throw new IllegalStateException("The database is away");
                        }
                        return database;
                    }
                };
        Jdbc jdbc = new Jdbc(dataSources);
        Clock clock = Clock.systemUTC();
        PluginCalls calls = new PluginCalls(underWay, new Callers(), clock);
        tables =
                new PluginTables(
                        migrations, jdbc, underWay, new MigrationGate(jdbc), settings, threads);
        Deployer deployer =
                new Deployer(
                        framework,
                        tables,
                        null,
                        new FewServices(services),
                        rest,
                        settings,
                        threads);
        active = new ActivePlugins(framework, calls);
        PluginStatuses statuses = new PluginStatuses(new ToldEvents<>(changes), clock);
        PluginBook book =
                new PluginBook(
                        active,
                        new PluginRegistry(jdbc, clock),
                        new PluginHistory(jdbc),
                        statuses,
                        settings,
                        clock);
        runtime =
                new PluginRuntime(
                        framework,
                        deployer,
                        new Switchboard(active, rest, instanceOf(views)),
                        new Retirements(
                                deployer,
                                active,
                                underWay,
                                settings,
                                threads,
                                new ToldEvents<>(news -> {}),
                                clock),
                        active,
                        book,
                        statuses,
                        tables,
                        calls,
                        new ToldEvents<>(purge -> {}),
                        clock);
        manager = new PluginManager(runtime, book, calls, underWay);
        runtime.start(folder.resolve("plugin-store"));
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 400 && !condition.getAsBoolean(); i++) {
            Thread.sleep(25);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    static boolean isFreedSoon(WeakReference<?> reference) throws InterruptedException {
        for (int i = 0; i < 100 && reference.get() != null; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return reference.get() == null;
    }

    /** Installs a jar as an upload would. */
    public PluginStatus install(Path jar) {
        runtime.install(List.of(PluginJar.read(jar)), SOMEBODY);
        return runtime.find(PluginJar.read(jar).id()).orElseThrow();
    }

    /** Stops a plugin as the operator would. */
    public void stop(String id) {
        runtime.stop(id, SOMEBODY);
    }

    /** Starts a plugin as the operator would. */
    public void start(String id) {
        runtime.start(id, SOMEBODY);
    }

    /** Uninstalls a plugin and keeps its data. */
    public void uninstall(String id) {
        runtime.uninstall(id, false, SOMEBODY);
    }

    /** Holds changes back before their switch. */
    public void hold() {
        rest.hold = new CountDownLatch(1);
    }

    /** Lets them go on. */
    public void goOn() {
        rest.hold.countDown();
    }

    /** Lets them go on and be refused. */
    public void breakOff() {
        rest.refusing = true;
        goOn();
    }

    /** What serves. */
    public ActivePlugins active() {
        return active;
    }

    /** The calls into plugins that go on. */
    public CallsUnderWay underWay() {
        return underWay;
    }

    /** The tables, views and sequences that there are, in lower case. */
    List<String> relations() {
        return new Migrations(database)
                .relations().stream()
                        .map(relation -> relation.name().toLowerCase(Locale.ROOT))
                        .toList();
    }

    @Override
    public void close() {
        runtime.stop();
        try {
            // They delete files where the test will delete the folder.
            await(() -> deleting.get() == 0);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean deletesFiles(String thread) {
        return thread.equals("plugin-retire") || thread.startsWith("plugin-removal-");
    }

    private Runnable counted(Runnable task) {
        deleting.incrementAndGet();
        return () -> {
            try {
                task.run();
            } finally {
                deleting.decrementAndGet();
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static Instance<PluginViews> instanceOf(PluginViews views) {
        return (Instance<PluginViews>)
                Proxy.newProxyInstance(
                        RuntimeFixture.class.getClassLoader(),
                        new Class<?>[] {Instance.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("get")) {
                                return views;
                            }
                            throw new AssertionError("unexpected: " + method);
                        });
    }

    /** What plugins of these tests may reference. */
    private static final class FewServices extends HostServices {

        private final Map<Class<?>, Object> services;

        FewServices(Map<Class<?>, Object> services) {
            this.services = services;
        }

        @Override
        void register(BundleContext system) {
            system.registerService(Clock.class, Clock.systemUTC(), null);
            services.forEach(
                    (type, service) -> system.registerService(type.getName(), service, null));
        }
    }

    /** Remembers which views were switched. */
    static final class ScreenLog implements PluginViews {

        final List<String> shown = new ArrayList<>();
        volatile RuntimeException failure;

        @Override
        public synchronized Departure replace(
                Collection<ConsoleModule> gone, Collection<ConsoleModule> come) {
            if (failure != null) {
                throw failure;
            }
            gone.forEach(module -> shown.removeAll(module.viewNames()));
            come.forEach(module -> shown.addAll(module.viewNames()));
            return Departure.OF_NOBODY;
        }
    }

    /** Remembers which modules answer. */
    static final class RestLog implements PluginResources {

        volatile List<String> answering = List.of();
        volatile boolean refusing;
        final AtomicInteger discarded = new AtomicInteger();
        volatile CountDownLatch hold = new CountDownLatch(0);

        @Override
        public Prepared prepare(Collection<ConsoleModule> modules) {
            try {
                hold.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (refusing) {
                throw new PluginRefused("GET /api/x of p is answered by q already");
            }
            List<String> ids =
                    modules.stream().map(module -> module.id() + " " + module.version()).toList();
            return new Prepared() {
                @Override
                public void takeOver() {
                    answering = ids;
                }

                @Override
                public void discard() {
                    discarded.incrementAndGet();
                }
            };
        }
    }

    private static final class ToldEvents<E> implements Event<E> {

        private final Consumer<E> observer;

        ToldEvents(Consumer<E> observer) {
            this.observer = observer;
        }

        @Override
        public void fire(E event) {
            observer.accept(event);
        }

        @Override
        public <U extends E> CompletionStage<U> fireAsync(U event) {
            throw new AssertionError("not used");
        }

        @Override
        public <U extends E> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new AssertionError("not used");
        }

        @Override
        public Event<E> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends E> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new AssertionError("not used");
        }

        @Override
        public <U extends E> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new AssertionError("not used");
        }
    }
}
