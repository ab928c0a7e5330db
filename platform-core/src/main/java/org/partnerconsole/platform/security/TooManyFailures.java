package org.partnerconsole.platform.security;

import java.time.Duration;

/** Somebody has failed to prove who they are too often, and is not listened to for a while. */
public final class TooManyFailures extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyFailures(Duration wait) {
        super(
                "There were too many failed attempts under this name: try again in %d minutes"
                        .formatted(Math.max(1, wait.plusSeconds(59).toMinutes())));
        this.wait = wait;
    }

    /** How long until the next attempt is looked at. */
    public Duration untilNext() {
        return wait;
    }
}
