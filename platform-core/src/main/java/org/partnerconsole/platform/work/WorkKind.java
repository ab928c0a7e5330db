package org.partnerconsole.platform.work;

import java.util.Locale;

/** The kinds of durable work. */
enum WorkKind {
    EVENT,
    TIMER;

    /** The scheduler's name for it. */
    String taskName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
