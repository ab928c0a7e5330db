package org.partnerconsole.platform.work;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import org.partnerconsole.api.events.Event;
import org.partnerconsole.platform.json.Json;
import org.partnerconsole.platform.security.SignedInCaller;

/** An event as it lies in the table. */
record StoredEvent(
        String pluginId,
        String handler,
        String topic,
        String key,
        String partnerId,
        String correlationId,
        String json,
        Instant at)
        implements Event {

    static StoredEvent read(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant());
    }

    /** The handler works as its plugin, for the partner to whom the event happened. */
    SignedInCaller caller() {
        return new SignedInCaller(pluginId, partnerId, Set.of(), correlationId);
    }

    @Override
    public <T> T payload(Class<T> type) {
        try {
            return Json.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The payload of %s does not fit %s".formatted(topic, type.getName()), e);
        }
    }
}
