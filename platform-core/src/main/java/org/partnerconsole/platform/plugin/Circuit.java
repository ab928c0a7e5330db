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
    private Going trial;
    private Instant trialEnds;

    Circuit(String pluginId, String part, Clock clock) {
        this.pluginId = pluginId;
        this.part = part;
        this.clock = clock;
    }

    synchronized PluginCalls.OpenCall begin() {
        Going call = new Going(System.nanoTime());
        if (openUntil != null) {
            Instant now = clock.instant();
            // A trial that never ends is given up when another pause is over.
            boolean isTried = trial != null && now.isBefore(trialEnds);
            if (isTried || now.isBefore(openUntil)) {
                throw new CircuitOpen(
                        pluginId, part, failedInARow, isTried ? trialEnds : openUntil);
            }
            trial = call;
            trialEnds = now.plus(PAUSE);
        }
        return call;
    }

    /** Counts a call that is made whatever has failed before. */
    PluginCalls.OpenCall beginAnyway() {
        return new Going(System.nanoTime());
    }

    /** Notes a failure that belongs to no call. */
    void note(Throwable failure) {
        ended(null, 0, Optional.of(failure));
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

    private synchronized void ended(Going call, long took, Optional<Throwable> failure) {
        boolean isTrial = call != null && call == trial;
        if (isTrial) {
            trial = null;
        }
        calls++;
        nanos += took;
        longest = Math.max(longest, took);
        if (failure.isEmpty()) {
            if (openUntil == null || isTrial) {
                failedInARow = 0;
                openUntil = null;
            }
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
            ended(this, System.nanoTime() - begun, Optional.empty());
        }

        @Override
        public void notAnswered() {
            synchronized (Circuit.this) {
                if (trial == this) {
                    trial = null;
                }
            }
        }

        @Override
        public void failed(Throwable failure) {
            ended(this, System.nanoTime() - begun, Optional.of(failure));
        }
    }
}
