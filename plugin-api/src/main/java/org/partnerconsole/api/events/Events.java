package org.partnerconsole.api.events;

import org.osgi.annotation.versioning.ProviderType;

/** Publishes durable events. */
@ProviderType
public interface Events {

    /**
     * Publishes an event in the caller's transaction: it is delivered if, and only if, that
     * transaction commits.
     *
     * @param topic what kind of thing happened, beginning with the plugin's subject: {@code
     *     mobile-plans.activation-failed}
     * @param key to what it happened; events of one key are delivered to a handler in order
     * @param payload what there is to know; a record or bean that is written as JSON
     * @throws IllegalStateException if there is no transaction, or no partner
     */
    void publish(String topic, String key, Object payload);
}
