package org.partnerconsole.platform.work;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.platform.security.SignedInCaller;

/** What a handler is to do: an event to be told of, or a timer that has come due. */
sealed interface Work permits StoredEvent, StoredTimer {

    /** What kind of work it is. */
    WorkKind kind();

    /** Whose handler does it. */
    String pluginId();

    /** The topic of an event, the name of a timer. */
    String subject();

    /** The key of the event or timer. */
    String key();

    /** For whom it is done. */
    String partnerId();

    /** The request that it began with. */
    String correlationId();

    /** When the event happened, or the timer was due. */
    Instant happenedAt();

    /** The payload as JSON; empty for a timer. */
    String json();

    /** How often it has failed. */
    int attempts();

    /** When it may be tried again, if it has failed. */
    Optional<Instant> nextAttempt();

    /** The dead letter that it has become, if it has. */
    Optional<UUID> deadLetter();

    /** As whom its handler works. */
    SignedInCaller caller();

    /** Its name for the log. */
    default String title() {
        return "the %s %s of %s"
                .formatted(kind() == WorkKind.EVENT ? "event" : "timer", subject(), key());
    }
}
