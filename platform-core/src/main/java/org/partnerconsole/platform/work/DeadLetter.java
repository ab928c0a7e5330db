package org.partnerconsole.platform.work;

import java.time.Instant;
import java.util.UUID;

/**
 * An event or a timer that has failed for good. It waits for the operator, and so do later events
 * of its key.
 *
 * @param id its id
 * @param state whether it waits still
 * @param kind event or timer
 * @param pluginId the plugin whose handler failed
 * @param handler the name of the handler's component
 * @param subject the topic of the event, or the name of the timer
 * @param key the key of the event or timer
 * @param partnerId the partner it is about
 * @param correlationId the request that it began with
 * @param happenedAt when the event was published, or the timer was due
 * @param failedAt when the last attempt failed
 * @param attempts how many attempts there were
 * @param error the last failure in a line
 * @param failure the last failure with all its causes
 * @param payload the payload of the event as JSON; empty for a timer
 */
public record DeadLetter(
        UUID id,
        State state,
        WorkKind kind,
        String pluginId,
        String handler,
        String subject,
        String key,
        String partnerId,
        String correlationId,
        Instant happenedAt,
        Instant failedAt,
        int attempts,
        String error,
        String failure,
        String payload) {

    /** What has become of a dead letter. */
    public enum State {
        /** It waits. */
        OPEN,
        /** It was run again; if that failed too, there is a new dead letter. */
        RERUN,
        /** It was dropped. */
        SKIPPED
    }
}
