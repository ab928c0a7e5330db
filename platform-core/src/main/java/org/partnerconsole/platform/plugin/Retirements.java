package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.partnerconsole.platform.thread.ServerThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees replaced versions of plugins off, beside whatever goes on. */
@ApplicationScoped
class Retirements {

    private static final Logger LOG = LoggerFactory.getLogger(Retirements.class);

    private final Deployer deployer;
    private final ActivePlugins active;
    private final CallsUnderWay calls;
    private final PluginSettings settings;
    private final ServerThreads threads;
    private final Event<PluginNews> news;
    private final Clock clock;
    private final Set<Retirement> going = ConcurrentHashMap.newKeySet();

    /** What still goes on in versions that have been taken away. */
    private final Set<Lingering> lingering = ConcurrentHashMap.newKeySet();

    /** Only for the container's proxy. */
    protected Retirements() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Retirements(
            Deployer deployer,
            ActivePlugins active,
            CallsUnderWay calls,
            PluginSettings settings,
            ServerThreads threads,
            Event<PluginNews> news,
            Clock clock) {
        this.deployer = deployer;
        this.active = active;
        this.calls = calls;
        this.settings = settings;
        this.threads = threads;
        this.news = news;
        this.clock = clock;
    }

    /** Lets versions end what they have begun, and takes them away; does not wait for that. */
    void begin(Collection<PluginVersion> versions, PluginViews.Departure windows) {
        if (!versions.isEmpty()) {
            Retirement retirement = new Retirement(versions, windows, clock.instant());
            going.add(retirement);
            threads.newThread("plugin-retire", () -> end(retirement, settings.drain())).start();
        }
    }

    /** Takes versions away now; what they have begun is given a moment only. */
    void endNow(Collection<PluginVersion> versions, PluginViews.Departure windows) {
        Retirement retirement = new Retirement(versions, windows, clock.instant());
        going.add(retirement);
        end(retirement, Duration.ZERO);
    }

    /**
     * Waits until nothing uses the replaced versions of a plugin any more, as long as their end may
     * take at most.
     *
     * @return what still does, in words; empty if nothing does
     */
    List<String> awaitEnd(String pluginId) {
        long end = System.nanoTime() + settings.drain().plus(settings.lastCalls()).toNanos();
        try {
            for (Retirement retirement : going) {
                if (retirement.isOf(pluginId) && !retirement.awaitEnd(rest(end))) {
                    return told(retirement.holders());
                }
            }
            for (Lingering each : lingering) {
                if (each.plugins().contains(pluginId) && !each.call().awaitEnd(rest(end))) {
                    return List.of(each.call().toString());
                }
                lingering.remove(each);
            }
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("the server, which is being stopped");
        }
    }

    private static List<String> told(List<String> holders) {
        return holders.isEmpty() ? List.of("a version that is just leaving") : holders;
    }

    private static Duration rest(long end) {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /** The versions of a plugin that are not gone yet, and what they wait for. */
    List<LeavingVersion> of(String pluginId) {
        return going.stream().flatMap(retirement -> retirement.of(pluginId).stream()).toList();
    }

    private void end(Retirement retirement, Duration drain) {
        try {
            tell(retirement);
            retirement.await(calls, drain);
            retirement.silence(deployer);
            retirement.awaitLastCalls(calls, settings.lastCalls());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("{} did not end cleanly", retirement.versions(), e);
        } finally {
            retirement.versions().forEach(version -> attempt(() -> deployer.remove(version)));
            attempt(retirement::forget);
            attempt(() -> deployer.settle(active.all()));
            linger(retirement);
            going.remove(retirement);
            retirement.end();
            attempt(() -> warnOfThreads(retirement));
            attempt(() -> tell(retirement));
        }
    }

    private void linger(Retirement retirement) {
        lingering.removeIf(each -> each.call().hasEnded());
        Set<String> plugins =
                retirement.versions().stream()
                        .map(PluginVersion::id)
                        .collect(Collectors.toUnmodifiableSet());
        retirement.leftBehind().forEach(call -> lingering.add(new Lingering(plugins, call)));
    }

    /** One step that fails must not keep the others from being taken. */
    private static void attempt(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("A step of the end of a version failed", e);
        }
    }

    private static void warnOfThreads(Retirement retirement) {
        List<String> threads = retirement.threads();
        if (!threads.isEmpty()) {
            LOG.warn(
                    "{} is gone but stays in memory, since these still run: {}. End them when the"
                            + " component is deactivated.",
                    retirement.versions(),
                    threads);
        }
    }

    private void tell(Retirement retirement) {
        retirement.versions().forEach(version -> news.fire(new PluginNews(version.id())));
    }

    /**
     * A call that had begun before versions were taken away.
     *
     * @param plugins the plugins that it may use, by id
     * @param call which
     */
    private record Lingering(Set<String> plugins, CallsUnderWay.Call call) {}
}
