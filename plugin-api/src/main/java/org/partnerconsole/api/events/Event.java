package org.partnerconsole.api.events;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** Something that has happened. */
@ProviderType
public interface Event {

    /** What kind of thing, such as {@code mobile-plans.activation-failed}. */
    String topic();

    /** To what it happened; events of one key are delivered in order. */
    String key();

    /** When it was published. */
    Instant at();

    /**
     * What there is to know about it, read from its JSON.
     *
     * @param type a record or bean of the reader's own; unknown properties are left out
     * @throws IllegalArgumentException if the JSON does not fit the type
     */
    <T> T payload(Class<T> type);
}
