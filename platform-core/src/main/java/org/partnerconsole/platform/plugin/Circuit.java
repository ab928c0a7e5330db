package org.partnerconsole.platform.plugin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Counts the calls into a part of a plugin, and opens when too many in a row fail: then calls are
 * refused at once. After a pause one call is let through; if it answers, all are again.
 */
final class Circuit {

    /** As many in a row are no accident. */
    static final int OPENS_AFTER = 5;

    /** Long enough for what failed to recover, short enough for nobody to call the operator. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    private static final int KEPT_FAILURES = 5;
    private static final int DEEPEST = 12;

    private final String pluginId;
    private final String part;
    private final Clock clock;
    private final Deque<CallStatistics.CallFailure> newest = new ArrayDeque<>();
    private long calls;
    private long failures;
    private long nanos;
    private long longest;
    private int failedInARow;
    private Instant openUntil;
    private boolean isTrying;

    Circuit(String pluginId, String part, Clock clock) {
        this.pluginId = pluginId;
        this.part = part;
        this.clock = clock;
    }

    synchronized PluginCalls.OpenCall begin() {
        if (openUntil != null) {
            if (isTrying || clock.instant().isBefore(openUntil)) {
                throw new CircuitOpen(pluginId, part, failedInARow, openUntil);
            }
            isTrying = true;
        }
        return new Going(System.nanoTime());
    }

    /** Counts a call that is made whatever has failed before. */
    PluginCalls.OpenCall beginAnyway() {
        return new Going(System.nanoTime());
    }

    /** Notes a failure that belongs to no call. */
    void note(Throwable failure) {
        ended(0, Optional.of(failure));
    }

    synchronized CallStatistics statistics(String name) {
        return new CallStatistics(
                name,
                calls,
                failures,
                calls == 0 ? 0 : millis(nanos / calls),
                millis(longest),
                Optional.ofNullable(openUntil),
                new ArrayList<>(newest));
    }

    private synchronized void ended(long took, Optional<Throwable> failure) {
        calls++;
        nanos += took;
        longest = Math.max(longest, took);
        isTrying = false;
        if (failure.isEmpty()) {
            failedInARow = 0;
            openUntil = null;
            return;
        }
        failures++;
        failedInARow++;
        newest.addFirst(new CallStatistics.CallFailure(clock.instant(), causes(failure.get())));
        if (newest.size() > KEPT_FAILURES) {
            newest.removeLast();
        }
        if (failedInARow >= OPENS_AFTER) {
            openUntil = clock.instant().plus(PAUSE);
        }
    }

    private static List<String> causes(Throwable failure) {
        List<String> causes = new ArrayList<>();
        for (Throwable cause = failure;
                cause != null && causes.size() < DEEPEST;
                cause = cause.getCause()) {
            causes.add(cause.toString());
        }
        return List.copyOf(causes);
    }

    private static double millis(long nanos) {
        return Math.round(nanos / 10_000.0) / 100.0;
    }

    private final class Going implements PluginCalls.OpenCall {

        private final long begun;

        Going(long begun) {
            this.begun = begun;
        }

        @Override
        public void succeeded() {
            ended(System.nanoTime() - begun, Optional.empty());
        }

        @Override
        public void failed(Throwable failure) {
            ended(System.nanoTime() - begun, Optional.of(failure));
        }
    }
}
