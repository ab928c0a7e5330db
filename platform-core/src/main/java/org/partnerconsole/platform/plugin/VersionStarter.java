package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWiring;
import org.partnerconsole.platform.database.MigrationFailed;
import org.partnerconsole.platform.database.Migrations;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.persistence.EntityUnit;
import org.partnerconsole.platform.persistence.EntityUnits;
import org.partnerconsole.platform.thread.ServerThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a version of a plugin up, beside whatever runs, and takes one down. */
@ApplicationScoped
class VersionStarter {

    private static final Logger LOG = LoggerFactory.getLogger(VersionStarter.class);

    private final OsgiFramework framework;
    private final Migrations migrations;
    private final EntityUnits units;
    private final HostServices services;
    private final ServerThreads threads;

    /** Only for the container's proxy. */
    protected VersionStarter() {
        this(null, null, null, null, null);
    }

    @Inject
    VersionStarter(
            OsgiFramework framework,
            Migrations migrations,
            EntityUnits units,
            HostServices services,
            ServerThreads threads) {
        this.framework = framework;
        this.migrations = migrations;
        this.units = units;
        this.services = services;
        this.threads = threads;
    }

    /**
     * Installs, resolves, migrates and starts.
     *
     * @param limit how long the start of its components may take
     * @throws PluginRefused if any of it fails; then nothing of the version is left
     */
    PluginVersion bringUp(PluginJar jar, Duration limit) {
        framework.installApis(jar);
        Bundle bundle = framework.install(jar);
        EntityUnit unit = null;
        try {
            new Requirements(framework.wiring()).check(bundle);
            resolve(bundle);
            ConsoleModule module = jar.module(bundle.adapt(BundleWiring.class).getClassLoader());
            load(module);
            migrations.migrate(module);
            if (!module.entityNames().isEmpty()) {
                unit = units.open(module);
                services.admit(bundle, unit);
            }
            start(bundle, limit);
            return new PluginVersion(module, bundle, Optional.ofNullable(unit), jar.checksum());
        } catch (PluginRefused e) {
            discard(bundle, unit);
            throw e;
        } catch (MigrationFailed | IllegalStateException | LinkageError e) {
            discard(bundle, unit);
            throw new PluginRefused(
                    "%s %s can't be started: %s".formatted(jar.id(), jar.version(), e.getMessage()),
                    e);
        } catch (RuntimeException e) {
            discard(bundle, unit);
            throw new PluginRefused(
                    "%s %s can't be started: %s".formatted(jar.id(), jar.version(), e), e);
        }
    }

    /** Takes a version down that nothing uses any more. */
    void takeDown(PluginVersion version) {
        discard(version.bundle(), version.unit().orElse(null));
    }

    private void discard(Bundle bundle, EntityUnit unit) {
        try {
            framework.uninstall(bundle);
        } catch (IllegalStateException e) {
            LOG.warn("{} was not taken away cleanly", bundle, e);
        }
        services.dismiss(bundle);
        if (unit != null) {
            unit.close();
        }
    }

    private void resolve(Bundle bundle) {
        if (framework.wiring().resolveBundles(List.of(bundle))) {
            return;
        }
        try {
            // Only a start says why it does not resolve.
            bundle.start();
        } catch (BundleException e) {
            throw new PluginRefused(
                    "%s %s does not resolve: %s"
                            .formatted(
                                    bundle.getSymbolicName(), bundle.getVersion(), e.getMessage()),
                    e);
        }
    }

    /** Better to learn now that a class can't be loaded than when a person opens its view. */
    private static void load(ConsoleModule module) {
        module.views();
        module.resources();
        module.entities();
    }

    private void start(Bundle bundle, Duration limit) {
        FutureTask<Void> start =
                new FutureTask<>(
                        () -> {
                            bundle.start();
                            // Components are activated here, so they are under the same limit.
                            new Components(framework).check(bundle);
                            return null;
                        });
        threads.newThread("plugin-start", start).start();
        try {
            start.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            start.cancel(true);
            throw new PluginRefused(
                    "%s %s did not start within %d seconds: look for what its components wait for, or raise CONSOLE_PLUGIN_START_TIMEOUT"
                            .formatted(
                                    bundle.getSymbolicName(),
                                    bundle.getVersion(),
                                    limit.toSeconds()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PluginRefused refused) {
                throw refused;
            }
            Throwable cause = root(e);
            throw new PluginRefused(
                    "%s %s can't be started: %s"
                            .formatted(bundle.getSymbolicName(), bundle.getVersion(), cause),
                    e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PluginRefused("The start of " + bundle.getSymbolicName() + " was broken off");
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause;
    }
}
