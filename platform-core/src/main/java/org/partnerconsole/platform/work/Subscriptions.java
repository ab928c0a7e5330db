package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.partnerconsole.api.tx.Transactions;

/**
 * Keeps the stored subscriptions of a plugin what its active version declares.
 *
 * <p>They are written down when the plugin comes up, and compared again by each sweep, in case the
 * database was not there at that moment.
 */
@ApplicationScoped
class Subscriptions {

    private final Handlers handlers;
    private final EventStore events;
    private final Transactions transactions;

    /** Only for the container's proxy. */
    protected Subscriptions() {
        this(null, null, null);
    }

    @Inject
    Subscriptions(Handlers handlers, EventStore events, Transactions transactions) {
        this.handlers = handlers;
        this.events = events;
        this.transactions = transactions;
    }

    /**
     * Writes down what a plugin wants to hear of, if that has changed. One that is not active keeps
     * what it has.
     */
    synchronized void refresh(String pluginId) {
        // One at a time: a sweep must not write a version's topics over those of its successor.
        if (handlers.isActive(pluginId)) {
            handlers.subscriptions(pluginId)
                    .ifPresent(
                            wanted -> transactions.run(() -> events.subscribe(pluginId, wanted)));
        }
    }
}
