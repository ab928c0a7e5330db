package org.partnerconsole.api.events;

import org.osgi.annotation.versioning.ConsumerType;
import org.partnerconsole.api.work.Backoff;

/**
 * Handles events of the topic named by {@link EventTopic}.
 *
 * <p>A Declarative Services component. Each event is handled in a transaction of its own, in which
 * it also counts as handled: database effects happen exactly once. What else the handler does may
 * happen again after a crash.
 *
 * <p>While its plugin is stopped, updated or away, events wait and do not count as failed.
 */
@ConsumerType
public interface EventHandler {

    /**
     * Handles an event as the partner it happened to.
     *
     * <p>An exception rolls its transaction back and makes the event come again, as {@link
     * #backoff()} says; later events of the same key wait for it. A payload that does not fit, see
     * {@link Event#payload(Class)}, is a dead letter at once.
     */
    void handle(Event event);

    /** When an event that failed is tried again, and how often. */
    default Backoff backoff() {
        return Backoff.standard();
    }
}
