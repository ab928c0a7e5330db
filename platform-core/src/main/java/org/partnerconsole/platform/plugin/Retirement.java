package org.partnerconsole.platform.plugin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The end of versions that have been replaced: nobody new comes to them, what had begun before ends
 * on them, and then they go.
 *
 * <p>What does not end in time is named and left behind: a version that can't go holds memory, but
 * nobody up.
 */
final class Retirement {

    private static final Logger LOG = LoggerFactory.getLogger(Retirement.class);

    private final Collection<PluginVersion> versions;
    private final PluginViews.Departure windows;
    private final Instant since;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile List<CallsUnderWay.Call> awaited = List.of();
    private volatile boolean isSilencing;

    Retirement(Collection<PluginVersion> versions, PluginViews.Departure windows, Instant since) {
        this.versions = List.copyOf(versions);
        this.windows = windows;
        this.since = since;
    }

    Collection<PluginVersion> versions() {
        return versions;
    }

    /** What there is to say of the versions of a plugin among them. */
    List<LeavingVersion> of(String pluginId) {
        return versions.stream()
                .filter(version -> version.id().equals(pluginId))
                .map(version -> new LeavingVersion(version.module().version(), since, holders()))
                .toList();
    }

    /** The threads that the versions have begun and not ended, by name. */
    List<String> threads() {
        return versions.stream().flatMap(Retirement::threads).toList();
    }

    /** What keeps the versions from going, in words. */
    List<String> holders() {
        return Stream.of(
                        windows.holders().stream(),
                        isSilencing
                                ? Stream.of("a component that is being deactivated")
                                : Stream.<String>empty(),
                        awaited.stream().map(Object::toString),
                        threads().stream())
                .flatMap(named -> named)
                .toList();
    }

    /** Waits for the end of all that uses the versions, for a time. */
    void await(CallsUnderWay calls, Duration drain) throws InterruptedException {
        windows.lead(drain);
        awaitCalls(calls, drain);
    }

    /** Withdraws the versions' services; what their components do at that may take its time. */
    void silence(Deployer deployer) {
        isSilencing = true;
        versions.forEach(deployer::silence);
        isSilencing = false;
    }

    /** Waits for what still used their services when they were withdrawn. */
    void awaitLastCalls(CallsUnderWay calls, Duration limit) throws InterruptedException {
        awaitCalls(calls, limit);
    }

    /** The calls that were not waited for any longer, and still go on. */
    List<CallsUnderWay.Call> leftBehind() {
        return awaited.stream().filter(call -> !call.hasEnded()).toList();
    }

    boolean isOf(String pluginId) {
        return versions.stream().anyMatch(version -> version.id().equals(pluginId));
    }

    /** The versions are gone. */
    void end() {
        ended.countDown();
    }

    /** Whether the versions are gone in time. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        return ended.await(Math.max(limit.toNanos(), 0), TimeUnit.NANOSECONDS);
    }

    /** Drops what others have noted about the versions' classes. */
    void forget() {
        windows.forget();
    }

    private void awaitCalls(CallsUnderWay calls, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        List<CallsUnderWay.Call> left = new ArrayList<>(calls.others());
        awaited = List.copyOf(left);
        while (!left.isEmpty()) {
            Duration rest = Duration.ofNanos(end - System.nanoTime());
            if (!left.getFirst().awaitEnd(rest)) {
                LOG.warn("{} go although this has not ended: {}", versions, awaited);
                return;
            }
            left.removeFirst();
            awaited = List.copyOf(left);
        }
    }

    /** Threads that a plugin has begun and not ended keep its classes in memory. */
    private static Stream<String> threads(PluginVersion version) {
        ClassLoader loader = version.module().loader();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(
                        thread ->
                                thread.getContextClassLoader() == loader
                                        || thread.getClass().getClassLoader() == loader)
                .map(thread -> "the thread '%s', which it has begun".formatted(thread.getName()));
    }
}
