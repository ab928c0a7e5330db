package org.partnerconsole.platform.plugin;

import java.time.Instant;

/** A part of a plugin has failed so often in a row that it is not called for a while. */
public final class CircuitOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    CircuitOpen(String pluginId, String part, int failures, Instant until) {
        super(
                "%s of %s has failed %d times in a row and is left alone until %s: see the page of plugins for its errors"
                        .formatted(part, pluginId, failures, until));
        this.until = until;
    }

    /** When it is tried again. */
    public Instant until() {
        return until;
    }
}
