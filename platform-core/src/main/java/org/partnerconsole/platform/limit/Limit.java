package org.partnerconsole.platform.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Says of each of many names how often it may do something in a span of time.
 *
 * <p>The span begins with a name's first act, and the next one with the end of the one before.
 * Counts are in the memory of this server: they begin anew with it, and each server counts for
 * itself.
 */
public final class Limit {

    private final int most;
    private final Duration span;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets;

    /**
     * A limit.
     *
     * @param most how often in a span, at least once
     * @param span how long a span is
     * @param names of how many names the counts are kept; then those of the name that was silent
     *     longest are dropped
     */
    public Limit(int most, Duration span, int names, Clock clock) {
        this.most = most;
        this.span = span;
        this.time = new ClockMeter(clock);
        this.buckets = Collections.synchronizedMap(new Recent(names));
    }

    /** Counts an act; empty if the name may do it, else how long it must wait. */
    public Optional<Duration> take(String name) {
        var probe = bucket(name).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** How long a name must wait until it may act again; empty if it may now. Counts nothing. */
    public Optional<Duration> remaining(String name) {
        Bucket bucket = buckets.get(name);
        if (bucket == null) {
            return Optional.empty();
        }
        var probe = bucket.estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Forgets what a name has done. */
    public void forget(String name) {
        buckets.remove(name);
    }

    private Bucket bucket(String name) {
        return buckets.computeIfAbsent(
                name,
                unknown ->
                        Bucket.builder()
                                .addLimit(
                                        limit -> limit.capacity(most).refillIntervally(most, span))
                                .withCustomTimePrecision(time)
                                .build());
    }

    /** A duration as the seconds that a client is told to wait: never too few, and at least one. */
    public static long seconds(Duration wait) {
        return Math.max(1, wait.plusNanos(TimeUnit.SECONDS.toNanos(1) - 1).toSeconds());
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }

    private static final class Recent extends LinkedHashMap<String, Bucket> {

        private static final long serialVersionUID = 1L;

        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > most;
        }
    }
}
