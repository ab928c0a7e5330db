package org.partnerconsole.testkit;

import com.vaadin.browserless.mocks.MockContext;
import jakarta.enterprise.inject.spi.Unmanaged;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.platform.database.Migrations;
import org.partnerconsole.platform.demo.DemoMode;
import org.partnerconsole.platform.module.CoreModule;
import org.partnerconsole.platform.persistence.CoreEntities;
import org.partnerconsole.platform.persistence.PersistenceServer;
import org.partnerconsole.platform.plugin.FrameworkSettings;
import org.partnerconsole.platform.plugin.PluginInbox;
import org.partnerconsole.platform.plugin.PluginRuntime;
import org.partnerconsole.platform.plugin.PluginViews;
import org.partnerconsole.platform.rest.RestApplications;
import org.partnerconsole.platform.work.DurableWork;
import org.partnerconsole.platform.work.SchedulerKind;
import org.partnerconsole.testkit.transaction.TestServerPlatform;

/** The platform's own beans, started and stopped as the server does it. */
final class TestPlatform implements AutoCloseable {

    private static final List<Class<?>> CORE = coreClasses();

    /** Kept, or the level would be forgotten. What they tell at each start is of no use here. */
    private static final List<Logger> TALKATIVE =
            Stream.of(
                            "org.flywaydb",
                            "org.jboss.weld",
                            "org.hibernate.validator",
                            "com.github.kagkarlsson",
                            "com.vaadin",
                            "org.partnerconsole.platform")
                    .map(Logger::getLogger)
                    .toList();

    static {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private final Path folder;
    private final WeldContainer beans;

    TestPlatform(TestFramework framework, TestClock clock, Work work, TestViews views) {
        folder = temporary();
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        beans =
                new Weld(UUID.randomUUID().toString())
                        .disableDiscovery()
                        .setBeanDiscoveryMode(BeanDiscoveryMode.ANNOTATED)
                        .addBeanClasses(CORE.toArray(Class<?>[]::new))
                        .addBeanClasses(Published.Noting.class)
                        .addServices(new TestServer(database))
                        .addExtension(
                                new TestBeans()
                                        .with(clock, Clock.class)
                                        .with(work, SchedulerKind.class)
                                        .with(views, PluginViews.class)
                                        .with(new DemoShown(), DemoMode.class)
                                        .with(framework, FrameworkSettings.class)
                                        .with(new Published.Log(), Published.Log.class)
                                        .with(new SecretsInTheClear(), Pbkdf2PasswordHash.class)
                                        .with(
                                                new TestLive(() -> bean(Transactions.class)),
                                                Live.class,
                                                TestLive.class)
                                        .with(new EclipseLinkServer(), PersistenceServer.class))
                        .initialize();
        start(work);
    }

    private void start(Work work) {
        bean(Migrations.class).migrate(CoreModule.read());
        bean(RestApplications.class).runIn(new MockContext());
        bean(PluginRuntime.class).start(folder.resolve("plugin-store"));
        bean(DurableWork.class).prepare();
        work.wakeBy(bean(DurableWork.class)::look);
        bean(PluginInbox.class).open(created(folder.resolve("plugins")));
        bean(RestApplications.class).open();
    }

    <T> T bean(Class<T> type) {
        return beans.select(type).get();
    }

    /** An object with its injected fields that is no bean itself, such as a filter. */
    <T> T injected(Class<T> type) {
        return new Unmanaged<>(beans.getBeanManager(), type).newInstance().produce().inject().get();
    }

    @Override
    public void close() {
        bean(PluginInbox.class).close();
        bean(DurableWork.class).stop();
        bean(PluginRuntime.class).stop();
        bean(CoreEntities.class).close();
        beans.shutdown();
        delete(folder);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("console");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path created(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Class<?>> coreClasses() {
        try {
            URI source =
                    CoreModule.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(source);
            if (Files.isDirectory(path)) {
                return classes(path);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
                return classes(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The core can't be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The core can't be found", e);
        }
    }

    private static List<Class<?>> classes(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.startsWith("org/") && name.endsWith(".class"))
                    .filter(name -> !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .<Class<?>>map(TestPlatform::load)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, TestPlatform.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Loads nothing by itself: only an opened console does. */
    private static final class DemoShown implements DemoMode {

        @Override
        public boolean isDemo() {
            return true;
        }
    }

    private static final class EclipseLinkServer extends PersistenceServer {

        @Override
        public String name() {
            return TestServerPlatform.class.getName();
        }
    }
}
