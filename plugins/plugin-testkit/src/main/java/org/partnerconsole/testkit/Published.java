package org.partnerconsole.testkit;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.partnerconsole.api.events.Events;
import org.partnerconsole.api.tx.Transactions;

/**
 * An event that a plugin has published in a transaction that was committed.
 *
 * @param topic what kind of thing happened
 * @param key to what it happened
 * @param payload as the plugin made it
 */
public record Published(String topic, String key, Object payload) {

    /** The published events of a console. */
    static final class Log {

        private final List<Published> events = new ArrayList<>();

        List<Published> events() {
            return List.copyOf(events);
        }
    }

    /** Notes what is published; the console's own events go on to their handlers. */
    @Decorator
    @Priority(1)
    static class Noting implements Events {

        private final Events events;
        private final Transactions transactions;
        private final Log log;

        @Inject
        Noting(@Delegate @Any Events events, Transactions transactions, Log log) {
            this.events = events;
            this.transactions = transactions;
            this.log = log;
        }

        @Override
        public void publish(String topic, String key, Object payload) {
            events.publish(topic, key, payload);
            transactions.afterCommit(() -> log.events.add(new Published(topic, key, payload)));
        }
    }
}
