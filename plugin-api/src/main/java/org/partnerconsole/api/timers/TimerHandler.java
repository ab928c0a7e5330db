package org.partnerconsole.api.timers;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Acts when a timer of the name in {@link TimerName} comes due.
 *
 * <p>A Declarative Services component. It runs in a transaction of its own, in which the timer also
 * counts as done: database effects happen exactly once. An exception makes it come again later.
 */
@ConsumerType
public interface TimerHandler {

    /** Acts on a timer, as the partner that set it. */
    void due(Timer timer);
}
