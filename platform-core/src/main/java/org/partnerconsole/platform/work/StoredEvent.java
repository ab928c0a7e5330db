package org.partnerconsole.platform.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.partnerconsole.api.events.Event;
import org.partnerconsole.platform.json.Json;
import org.partnerconsole.platform.security.SignedInCaller;

/**
 * An event as it lies in the table.
 *
 * @param seq its place in the order of all
 * @param attempts how often it has failed
 * @param nextAttempt when it may be tried again, if it has failed
 * @param deadLetter the dead letter it has become, if it has
 */
record StoredEvent(
        long seq,
        String pluginId,
        String handler,
        String topic,
        String key,
        String partnerId,
        String correlationId,
        String json,
        Instant at,
        int attempts,
        Optional<Instant> nextAttempt,
        Optional<UUID> deadLetter)
        implements Event, Work {

    /** The columns that {@link #read} reads. */
    static final String COLUMNS =
            "seq, plugin_id, handler, topic, event_key, partner_id, correlation_id, payload,"
                    + " published_at, attempts, next_attempt, dead_letter";

    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant(),
                row.getInt(10),
                Optional.ofNullable(row.getObject(11, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject(12, UUID.class)));
    }

    @Override
    public WorkKind kind() {
        return WorkKind.EVENT;
    }

    @Override
    public String subject() {
        return topic;
    }

    @Override
    public Instant happenedAt() {
        return at;
    }

    /** The handler works as its plugin, for the partner to whom the event happened. */
    @Override
    public SignedInCaller caller() {
        return new SignedInCaller(pluginId, partnerId, Set.of(), correlationId);
    }

    @Override
    public <T> T payload(Class<T> type) {
        try {
            return Json.mapperFor(type).readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new PayloadMismatch(
                    "The payload of %s does not fit %s".formatted(topic, type.getName()), e);
        }
    }

    /** No repetition makes a payload fit. */
    static final class PayloadMismatch extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private PayloadMismatch(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
