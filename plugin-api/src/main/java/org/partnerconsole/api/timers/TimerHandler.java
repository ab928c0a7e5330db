package org.partnerconsole.api.timers;

import org.osgi.annotation.versioning.ConsumerType;
import org.partnerconsole.api.work.Backoff;

/**
 * Acts when a timer of the name in {@link TimerName} comes due.
 *
 * <p>A Declarative Services component. It runs in a transaction of its own, in which the timer also
 * counts as done: database effects happen exactly once. What else it does may happen again after a
 * crash.
 *
 * <p>While its plugin is stopped, updated or away, timers that come due wait and do not count as
 * failed.
 */
@ConsumerType
public interface TimerHandler {

    /**
     * Acts on a timer, as the partner that set it. An exception rolls its transaction back and
     * makes the timer come again, as {@link #backoff()} says.
     */
    void due(Timer timer);

    /** When a timer that failed is tried again, and how often. */
    default Backoff backoff() {
        return Backoff.standard();
    }
}
