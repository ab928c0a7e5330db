package org.partnerconsole.platform.plugin;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.h2.jdbcx.JdbcDataSource;
import org.osgi.framework.BundleContext;
import org.partnerconsole.platform.database.DataSources;
import org.partnerconsole.platform.database.Migrations;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.CoreModule;
import org.partnerconsole.platform.thread.ServerThreads;

/** The plugin runtime on a real framework and a real database, without a server around it. */
final class RuntimeFixture implements AutoCloseable {

    final ScreenLog views = new ScreenLog();
    final RestLog rest = new RestLog();
    final PluginRuntime runtime;
    final OsgiFramework framework = new OsgiFramework();
    final ServerThreads threads =
            new ServerThreads() {
                @Override
                public Thread newThread(String name, Runnable task) {
                    return new Thread(task, name);
                }
            };
    final JdbcDataSource database = new JdbcDataSource();

    RuntimeFixture(Path folder) {
        database.setURL("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        Migrations migrations = new Migrations(database);
        migrations.migrate(CoreModule.read());
        HostServices services = new ClockOnly();
        PluginSettings settings =
                new PluginSettings() {
                    @Override
                    Duration startLimit() {
                        return Duration.ofSeconds(2);
                    }

                    @Override
                    Duration drain() {
                        return Duration.ofSeconds(2);
                    }
                };
        DataSources dataSources =
                new DataSources() {
                    @Override
                    public javax.sql.DataSource jta() {
                        return database;
                    }
                };
        VersionStarter starter = new VersionStarter(framework, migrations, null, services, threads);
        runtime =
                new PluginRuntime(
                        framework,
                        services,
                        starter,
                        new PluginRegistry(dataSources, Clock.systemUTC()),
                        rest,
                        instanceOf(views),
                        new PluginStatuses(new IgnoredEvents(), Clock.systemUTC()),
                        settings,
                        threads);
        runtime.start(folder.resolve("plugin-store"));
    }

    @Override
    public void close() {
        runtime.stop();
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
    private static final class ClockOnly extends HostServices {

        @Override
        void register(BundleContext system) {
            system.registerService(Clock.class, Clock.systemUTC(), null);
        }
    }

    /** Remembers which views were switched. */
    static final class ScreenLog implements PluginViews {

        final List<String> shown = new ArrayList<>();

        @Override
        public synchronized void replace(Collection<Class<?>> gone, Collection<Class<?>> come) {
            gone.forEach(view -> shown.remove(view.getName()));
            come.forEach(view -> shown.add(view.getName()));
        }
    }

    /** Remembers which modules answer. */
    static final class RestLog implements PluginResources {

        volatile List<String> answering = List.of();
        volatile boolean refusing;

        @Override
        public Prepared prepare(Collection<ConsoleModule> modules) {
            if (refusing) {
                throw new PluginRefused("GET /api/x of p is answered by q already");
            }
            List<String> ids =
                    modules.stream().map(module -> module.id() + " " + module.version()).toList();
            return new Prepared() {
                @Override
                public Retired takeOver() {
                    answering = ids;
                    return limit -> true;
                }

                @Override
                public void discard() {
                    // Nothing was composed.
                }
            };
        }
    }

    private static final class IgnoredEvents implements Event<PluginChange> {

        @Override
        public void fire(PluginChange event) {
            // Nobody listens here.
        }

        @Override
        public <U extends PluginChange> CompletionStage<U> fireAsync(U event) {
            throw new AssertionError("not used");
        }

        @Override
        public <U extends PluginChange> CompletionStage<U> fireAsync(
                U event, NotificationOptions options) {
            throw new AssertionError("not used");
        }

        @Override
        public Event<PluginChange> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends PluginChange> Event<U> select(
                Class<U> subtype, Annotation... qualifiers) {
            throw new AssertionError("not used");
        }

        @Override
        public <U extends PluginChange> Event<U> select(
                TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new AssertionError("not used");
        }
    }
}
