package org.partnerconsole.platform.health;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.partnerconsole.api.health.Health;
import org.partnerconsole.api.health.HealthCheck;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.plugin.Extension;
import org.partnerconsole.platform.plugin.Extensions;
import org.partnerconsole.platform.plugin.PluginState;
import org.partnerconsole.platform.plugin.PluginStatus;
import org.partnerconsole.platform.plugin.Plugins;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.platform.thread.ServerThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks all checks of plugins, side by side and with a limit, and looks for failed plugins. */
@ApplicationScoped
public class HealthChecks {

    /** How long a check may take. */
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(HealthChecks.class);

    private final Extensions extensions;
    private final Plugins plugins;
    private final Callers callers;
    private final HealthAsker asker;
    private final ServerThreads threads;
    private ExecutorService executor;

    /** Only for the container's proxy. */
    protected HealthChecks() {
        this(null, null, null, null, null);
    }

    @Inject
    HealthChecks(
            Extensions extensions,
            Plugins plugins,
            Callers callers,
            HealthAsker asker,
            ServerThreads threads) {
        this.extensions = extensions;
        this.plugins = plugins;
        this.callers = callers;
        this.asker = asker;
        this.threads = threads;
    }

    @PreDestroy
    synchronized void stop() {
        if (executor != null) {
            executor.shutdownNow();
        }
    }

    /** How everything is now, the worst first; called as the operator. */
    public List<HealthFinding> findings() {
        List<HealthFinding> found = new ArrayList<>();
        plugins.all().stream()
                .filter(status -> status.state() == PluginState.FAILED)
                .map(HealthChecks::failed)
                .forEach(found::add);
        found.addAll(ofPlugins());
        found.sort(Comparator.comparing(HealthFinding::state).reversed());
        return List.copyOf(found);
    }

    private static HealthFinding failed(PluginStatus status) {
        return new HealthFinding(
                ConsoleModule.CORE,
                "health.core.plugin",
                Optional.empty(),
                Health.State.DOWN,
                Optional.of("health.core.plugin.failed"),
                List.of(status.name(), status.cause().orElse("")));
    }

    private List<HealthFinding> ofPlugins() {
        SignedInCaller caller = callers.current().orElseThrow();
        List<Extension<HealthCheck>> checks = extensions.named(HealthCheck.class);
        List<Callable<List<HealthFinding>>> questions =
                checks.stream()
                        .<Callable<List<HealthFinding>>>map(
                                check -> () -> callers.call(caller, () -> asker.ask(check)))
                        .toList();
        List<HealthFinding> found = new ArrayList<>();
        try {
            List<Future<List<HealthFinding>>> answers =
                    executor().invokeAll(questions, LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            for (int i = 0; i < answers.size(); i++) {
                found.addAll(answers(checks.get(i), answers.get(i)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return found;
    }

    private static List<HealthFinding> answers(
            Extension<HealthCheck> check, Future<List<HealthFinding>> answer)
            throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException e) {
            return silent(check, Health.down("health.core.late", LIMIT.toSeconds()));
        } catch (ExecutionException e) {
            LOG.error("The check {} of {} failed", check.name(), check.pluginId(), e.getCause());
            return silent(check, Health.down("health.core.failed"));
        }
    }

    /** The name of the class, since the check itself does not answer. */
    private static List<HealthFinding> silent(Extension<HealthCheck> check, Health health) {
        return List.of(HealthFinding.of(check.pluginId(), check.name(), health));
    }

    private synchronized ExecutorService executor() {
        if (executor == null) {
            executor = threads.newExecutor("health");
        }
        return executor;
    }
}
