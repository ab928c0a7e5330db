package org.partnerconsole.platform.plugin;

import java.time.Duration;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
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
        LimitedTask<Void> start =
                LimitedTask.start(
                        threads,
                        "plugin-start-" + bundle.getSymbolicName(),
                        () -> startNow(bundle, module));
        start.await(
                limit,
                () -> {
                    start.interrupt();
                    return new PluginRefused(
                            "%s %s did not start within %d seconds: look for what its components wait for, or raise CONSOLE_PLUGIN_START_TIMEOUT"
                                    .formatted(
                                            bundle.getSymbolicName(),
                                            bundle.getVersion(),
                                            limit.toSeconds()));
                });
    }

    /** All of it may run the plugin's own code. */
    private void startNow(Bundle bundle, ConsoleModule module) {
        try {
            bundle.start();
            new Components(framework).check(bundle);
            new Blueprints(framework).check(module, bundle);
        } catch (PluginRefused e) {
            throw e;
        } catch (BundleException | RuntimeException | Error e) {
            throw new PluginRefused(
                    "%s %s can't be started: %s"
                            .formatted(bundle.getSymbolicName(), bundle.getVersion(), root(e)),
                    e);
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
