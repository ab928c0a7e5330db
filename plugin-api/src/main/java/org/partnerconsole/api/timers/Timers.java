package org.partnerconsole.api.timers;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** Sets and clears durable timers of the plugin that calls. */
@ProviderType
public interface Timers {

    /**
     * Sets a timer in the caller's transaction; one that is already set under that name and key is
     * moved.
     *
     * @param name the {@link TimerName} of the plugin's handler; 1 to 100 characters
     * @param key what the timer is for, such as the id of a row; 1 to 100 characters
     * @param due when; a past instant is due at once
     * @throws IllegalStateException if there is no transaction, or no partner
     * @throws IllegalArgumentException if name or key are empty or too long
     */
    void set(String name, String key, Instant due);

    /** Clears a timer in the caller's transaction; nothing happens if it is not set. */
    void clear(String name, String key);
}
