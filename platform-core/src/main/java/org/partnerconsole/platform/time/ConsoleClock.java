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
     * @param by how far; not negative
     */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the clock can't be put back, but got " + by);
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
