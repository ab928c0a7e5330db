package org.partnerconsole.api.events;

import org.osgi.annotation.versioning.ProviderType;

/** Publishes durable events. */
@ProviderType
public interface Events {

    /**
     * Publishes an event in the caller's transaction: it is delivered if, and only if, that
     * transaction commits.
     *
     * @param topic what kind of thing happened, 1 to 200 characters, beginning with the plugin's
     *     subject: {@code mobile-plans.activation-failed}
     * @param key to what it happened, 1 to 200 characters; events of one key are delivered to a
     *     handler in order. Events of transactions that overlap have no order among each other
     * @param payload what there is to know; a record or bean that is written as JSON of at most
     *     100,000 characters
     * @throws IllegalStateException if there is no transaction, or no partner
     * @throws IllegalArgumentException if topic or key are empty or too long, or the payload can't
     *     be written as JSON or is too long
     */
    void publish(String topic, String key, Object payload);
}
