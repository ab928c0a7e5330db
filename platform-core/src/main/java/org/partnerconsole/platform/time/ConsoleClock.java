package org.partnerconsole.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The one clock of the console: the system's, moved ahead by tests that are allowed to. */
public final class ConsoleClock extends Clock {

    private static final Duration FARTHEST = Duration.ofDays(366);

    private final AtomicReference<Duration> ahead;
    private final ZoneId zone;

    /** The system's clock in UTC, not moved yet. */
    public ConsoleClock() {
        this(new AtomicReference<>(Duration.ZERO), ZoneOffset.UTC);
    }

    private ConsoleClock(AtomicReference<Duration> ahead, ZoneId zone) {
        this.ahead = ahead;
        this.zone = zone;
    }

    /**
     * Moves the clock ahead.
     *
     * @param by how far; not negative, and at most a year: dates must stay what databases can keep
     */
    public void advance(Duration by) {
        if (by.isNegative() || by.compareTo(FARTHEST) > 0) {
            throw new IllegalArgumentException(
                    "the clock moves ahead by at most %s at once, but got %s"
                            .formatted(FARTHEST, by));
        }
        ahead.accumulateAndGet(by, Duration::plus);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ConsoleClock(ahead, zone);
    }

    /** The clock as a bean. */
    @ApplicationScoped
    static class Producer {

        private final ConsoleClock clock = new ConsoleClock();

        @Produces
        ConsoleClock clock() {
            return clock;
        }
    }
}
