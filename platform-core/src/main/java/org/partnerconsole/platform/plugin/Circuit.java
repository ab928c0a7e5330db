package org.partnerconsole.platform.plugin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the calls into a part of a plugin, and opens when too many in a row fail: then calls are
 * refused at once. After a pause one call is let through; if it answers, all are again.
 *
 * <p>It opens for each partner apart: what fails over the data of one works for the others.
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

    /** For whom calls have failed lately; the last answer takes a partner out. */
    private final Map<String, Streak> streaks = new HashMap<>();

    private long calls;
    private long failures;
    private long nanos;
    private long longest;

    Circuit(String pluginId, String part, Clock clock) {
        this.pluginId = pluginId;
        this.part = part;
        this.clock = clock;
    }

    /**
     * Begins a call.
     *
     * @param partner on whose behalf; empty for nobody's
     * @throws CircuitOpen if it is open for that partner
     */
    synchronized PluginCalls.OpenCall begin(String partner) {
        Going call = new Going(partner, System.nanoTime());
        Streak streak = streaks.get(partner);
        if (streak != null) {
            streak.admit(call);
        }
        return call;
    }

    /** Counts a call that is made whatever has failed before. */
    PluginCalls.OpenCall beginAnyway(String partner) {
        return new Going(partner, System.nanoTime());
    }

    /** Notes a failure that belongs to no call. */
    void note(String partner, Throwable failure) {
        new Going(partner, System.nanoTime()).failed(failure);
    }

    synchronized CallStatistics statistics(String name) {
        return new CallStatistics(
                name,
                calls,
                failures,
                calls == 0 ? 0 : millis(nanos / calls),
                millis(longest),
                streaks.values().stream()
                        .flatMap(streak -> Optional.ofNullable(streak.openUntil).stream())
                        .max(Comparator.naturalOrder()),
                new ArrayList<>(newest));
    }

    private synchronized void answered(Going call) {
        count(call);
        Streak streak = streaks.get(call.partner);
        if (streak != null && streak.isEndedBy(call)) {
            streaks.remove(call.partner);
        }
    }

    private synchronized void failed(Going call, Throwable failure) {
        count(call);
        failures++;
        newest.addFirst(new CallStatistics.CallFailure(clock.instant(), causes(failure)));
        if (newest.size() > KEPT_FAILURES) {
            newest.removeLast();
        }
        streaks.computeIfAbsent(call.partner, partner -> new Streak()).grow(call);
    }

    private synchronized void notAnswered(Going call) {
        Streak streak = streaks.get(call.partner);
        if (streak != null) {
            streak.giveUp(call);
        }
    }

    private void count(Going call) {
        long took = System.nanoTime() - call.begun;
        calls++;
        nanos += took;
        longest = Math.max(longest, took);
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

    /** The failures in a row of one partner's calls. */
    private final class Streak {

        private int length;
        private Instant openUntil;
        private Going trial;
        private Instant trialEnds;

        void admit(Going call) {
            if (openUntil == null) {
                return;
            }
            Instant now = clock.instant();
            // A trial that never ends is given up when another pause is over.
            boolean isTried = trial != null && now.isBefore(trialEnds);
            if (isTried || now.isBefore(openUntil)) {
                throw new CircuitOpen(pluginId, part, length, isTried ? trialEnds : openUntil);
            }
            trial = call;
            trialEnds = now.plus(PAUSE);
        }

        void grow(Going call) {
            giveUp(call);
            length++;
            if (length >= OPENS_AFTER) {
                openUntil = clock.instant().plus(PAUSE);
            }
        }

        boolean isEndedBy(Going call) {
            return openUntil == null || call == trial;
        }

        void giveUp(Going call) {
            if (trial == call) {
                trial = null;
            }
        }
    }

    private final class Going implements PluginCalls.OpenCall {

        private final String partner;
        private final long begun;

        Going(String partner, long begun) {
            this.partner = partner;
            this.begun = begun;
        }

        @Override
        public void succeeded() {
            answered(this);
        }

        @Override
        public void notAnswered() {
            Circuit.this.notAnswered(this);
        }

        @Override
        public void failed(Throwable failure) {
            Circuit.this.failed(this, failure);
        }
    }
}
