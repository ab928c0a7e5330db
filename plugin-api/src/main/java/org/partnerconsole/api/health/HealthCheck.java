package org.partnerconsole.api.health;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Extension point: something to look after, such as a connection to another system. A Declarative
 * Services component.
 *
 * <p>The operator sees it at {@code /api/platform/v1/health} and in the console. It never takes a
 * server out of a balancer: the other plugins still work.
 */
@ConsumerType
public interface HealthCheck {

    /** The key of its name in the plugin's {@code texts.properties}. */
    String labelKey();

    /**
     * Looks how things are, now. It is called as the operator, so no partner's rows can be read,
     * unless it is {@link #isPerPartner()}. It has two seconds, for all partners together; after
     * that, or if it throws, it counts as down.
     */
    Health check();

    /**
     * Whether it is called once for each partner, in the partner's name, so that it can read that
     * partner's rows and settings. The operator sees of which partners it had something to say.
     */
    default boolean isPerPartner() {
        return false;
    }
}
