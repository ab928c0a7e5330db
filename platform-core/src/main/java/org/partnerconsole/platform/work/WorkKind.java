package org.partnerconsole.platform.work;

import java.util.Locale;

/** The kinds of durable work. */
public enum WorkKind {
    /** An event that a handler is to be told of. */
    EVENT,
    /** A timer that has come due. */
    TIMER;

    /** The scheduler's name for it. */
    String taskName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
