package org.partnerconsole.api.events;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Handles events of the topic named by {@link EventTopic}.
 *
 * <p>A Declarative Services component. Each event is handled in a transaction of its own, in which
 * it also counts as handled: database effects happen exactly once. What else the handler does may
 * happen again after a crash.
 */
@ConsumerType
public interface EventHandler {

    /** Handles an event as the partner it happened to; an exception makes it come again later. */
    void handle(Event event);
}
