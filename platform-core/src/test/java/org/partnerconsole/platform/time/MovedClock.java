package org.partnerconsole.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still unless a test moves it. */
public final class MovedClock extends Clock {

    private static final Instant BEGIN = Instant.parse("2026-03-01T10:00:00Z");

    private volatile Instant now = BEGIN;

    /** Moves it. */
    public void advance(Duration by) {
        now = now.plus(by);
    }

    /** Moves it back to where it stood at first. */
    public void reset() {
        now = BEGIN;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
