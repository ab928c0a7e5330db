package org.partnerconsole.platform.boot;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.billing.demo.DemoBilling;
import org.partnerconsole.platform.database.Migrations;
import org.partnerconsole.platform.demo.PluginDemos;
import org.partnerconsole.platform.module.CoreModule;
import org.partnerconsole.platform.persistence.CoreEntities;
import org.partnerconsole.platform.plugin.PluginInbox;
import org.partnerconsole.platform.plugin.PluginRuntime;
import org.partnerconsole.platform.rest.RestApplications;
import org.partnerconsole.platform.rest.RestGateway;
import org.partnerconsole.platform.security.CallerFilter;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.FirstAccounts;
import org.partnerconsole.platform.thread.ServerThreads;
import org.partnerconsole.platform.work.DurableWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the console: database, first accounts, plugins, durable work; and stops it in reverse. */
@WebListener
public class Startup implements ServletContextListener {

    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    @Inject private Callers callers;
    @Inject private ConsoleSettings settings;
    @Inject private Migrations migrations;
    @Inject private Transactions transactions;
    @Inject private FirstAccounts accounts;
    @Inject private DemoBilling demo;
    @Inject private PluginDemos pluginDemos;
    @Inject private CoreEntities entities;
    @Inject private PluginRuntime plugins;
    @Inject private PluginInbox inbox;
    @Inject private RestApplications applications;
    @Inject private DurableWork work;
    @Inject private ServerThreads threads;
    @Inject private StartState state;
    private CorrelatedLog log;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        log = new CorrelatedLog(callers);
        log.begin();
        addFilters(event.getServletContext());
        Path data = settings.data();
        migrations.migrate(CoreModule.read());
        transactions.run(() -> createFirstData(data));
        applications.runIn(event.getServletContext());
        // Another thread: the server gives the application's context to plugins' threads only when
        // the application is up, so that this thread would wait for itself.
        threads.newThread("console-start", () -> startPlugins(data)).start();
    }

    /** All of it or nothing: a start that is broken off begins anew. */
    private void createFirstData(Path data) {
        boolean first =
                accounts.create(settings.isDemo(), data.resolve("demo-credentials.properties"));
        if (first && settings.isDemo()) {
            demo.create(FirstAccounts.SEED_PARTNER, FirstAccounts.OTHER_PARTNER);
        }
    }

    private void startPlugins(Path data) {
        try {
            bringPluginsUp(data);
        } catch (RuntimeException e) {
            // The cause in the line itself: it is what the launcher shows.
            LOG.error("The console can't start, and will not become ready: {}", e.getMessage(), e);
        }
    }

    private void bringPluginsUp(Path data) {
        Path folder = data.resolve("plugins");
        fill(folder);
        plugins.start(data.resolve("plugin-store"));
        work.prepare();
        inbox.open(folder);
        applications.open();
        work.start();
        state.ready();
        pluginDemos.open();
        LOG.info("The console is ready");
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        inbox.close();
        work.stop();
        plugins.stop();
        entities.close();
        log.end();
    }

    private static void addFilters(ServletContext context) {
        add(context, "caller", CallerFilter.class);
        add(context, "rest", RestGateway.class);
    }

    private static void add(
            ServletContext context, String name, Class<? extends jakarta.servlet.Filter> type) {
        FilterRegistration.Dynamic filter = context.addFilter(name, type);
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }

    /** Fills the folder of plugins at the first start; later it is the operator's. */
    private void fill(Path folder) {
        if (Files.exists(folder)) {
            return;
        }
        try {
            // Beside, then renamed: a start that is broken off leaves no half of it.
            Path filling = Files.createTempDirectory(folder.getParent(), "plugins");
            if (settings.distributedPlugins().isPresent()) {
                copyJars(settings.distributedPlugins().get(), filling);
            }
            Files.move(filling, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " can't be filled", e);
        }
    }

    private static void copyJars(Path from, Path to) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(from, "*.jar")) {
            for (Path jar : jars) {
                Files.copy(jar, to.resolve(jar.getFileName()));
            }
        }
    }
}
