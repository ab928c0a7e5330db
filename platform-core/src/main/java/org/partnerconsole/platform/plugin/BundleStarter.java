package org.partnerconsole.platform.plugin;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.thread.ServerThreads;

/** Starts the bundle of a plugin within a time limit, and sees that all of it came up. */
final class BundleStarter {

    private final OsgiFramework framework;
    private final ServerThreads threads;
    private final Duration limit;

    BundleStarter(OsgiFramework framework, ServerThreads threads, Duration limit) {
        this.framework = framework;
        this.threads = threads;
        this.limit = limit;
    }

    /**
     * Starts a resolved bundle.
     *
     * @throws PluginRefused if it throws, hangs, or a part of it can't be made
     */
    void start(Bundle bundle, ConsoleModule module) {
        FutureTask<Void> start =
                new FutureTask<>(
                        () -> {
                            bundle.start();
                            // What is the plugin's own code runs here, so it is under the limit.
                            new Components(framework).check(bundle);
                            new Blueprints(framework).check(module, bundle);
                            return null;
                        });
        threads.newThread("plugin-start-" + bundle.getSymbolicName(), start).start();
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
            throw new PluginRefused(
                    "%s %s can't be started: %s"
                            .formatted(bundle.getSymbolicName(), bundle.getVersion(), root(e)),
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
