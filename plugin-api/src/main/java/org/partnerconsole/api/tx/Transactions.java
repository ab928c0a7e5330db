package org.partnerconsole.api.tx;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One JTA transaction with the core: rows of the plugin, of the core, events and timers are
 * committed together, or not at all.
 *
 * <p>A plugin's {@code jakarta.persistence.EntityManager} (a service it can reference) works inside
 * such a transaction only, and sees only rows of the calling partner.
 */
@ProviderType
public interface Transactions {

    /**
     * Runs work in the caller's transaction, or in a new one if there is none. An exception rolls
     * back and is passed on.
     */
    <T> T call(Supplier<T> work);

    /** Like {@link #call(Supplier)}, for work without a result. */
    default void run(Runnable work) {
        call(
                () -> {
                    work.run();
                    return null;
                });
    }

    /**
     * Runs an act once the current transaction has been committed; at once if there is none; never
     * if it is rolled back. What the act throws is logged and changes nothing.
     */
    void afterCommit(Runnable act);
}
