package org.partnerconsole.api.billing;

import org.osgi.annotation.versioning.ConsumerType;
import org.partnerconsole.api.rest.Refusal;

/**
 * Extension point: a kind of change that an order can take.
 *
 * <p>The core keeps what holds for every order (whose it is, the numbering, the version); the
 * extension keeps what may be asked for. A plugin provides it as a Declarative Services component.
 */
@ConsumerType
public interface OrderPatch {

    /** Whether this extension knows what to do with such a wish. Must not touch the database. */
    boolean takes(OrderPatchRequest wish);

    /**
     * Judges the wish and applies it; its items are numbered from 0, each once. Runs in the
     * transaction that changes the order, which is locked meanwhile; rows the plugin writes are
     * committed with it.
     *
     * @param change the order, and what can be done to it
     * @throws Refusal if the wish can't be granted; nothing is changed then
     */
    void apply(OrderPatchRequest wish, OrderChange change);
}
