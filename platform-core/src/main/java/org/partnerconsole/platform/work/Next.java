package org.partnerconsole.platform.work;

import java.time.Instant;

/** What comes after a run of a scheduled piece of work. */
sealed interface Next {

    /** Nothing: it is not scheduled any more. */
    record Done() implements Next {}

    /** Another run at a time; now or earlier is at once, but after what waits longer. */
    record Again(Instant at) implements Next {}

    /** None before its plugin changes: there is nobody here to do it. */
    record Parked() implements Next {}
}
