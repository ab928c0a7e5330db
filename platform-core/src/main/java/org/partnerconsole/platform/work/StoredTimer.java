package org.partnerconsole.platform.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.partnerconsole.api.timers.Timer;
import org.partnerconsole.platform.security.SignedInCaller;

/**
 * A timer as it lies in the table.
 *
 * @param attempts how often it has failed
 * @param nextAttempt when it may be tried again, if it has failed
 * @param deadLetter the dead letter it has become, if it has
 */
record StoredTimer(
        UUID id,
        String pluginId,
        String name,
        String key,
        String partnerId,
        String correlationId,
        Instant due,
        int attempts,
        Optional<Instant> nextAttempt,
        Optional<UUID> deadLetter)
        implements Timer, Work {

    /** The columns that {@link #read} reads. */
    static final String COLUMNS =
            "id, plugin_id, name, timer_key, partner_id, correlation_id, due, attempts,"
                    + " next_attempt, dead_letter";

    static StoredTimer read(ResultSet row) throws SQLException {
        return new StoredTimer(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getInt(8),
                Optional.ofNullable(row.getObject(9, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject(10, UUID.class)));
    }

    /** The scheduler's name for it. */
    String instance() {
        return instance(pluginId, id);
    }

    /** The scheduler's name for a timer. */
    static String instance(String pluginId, UUID id) {
        return pluginId + "/" + id;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.TIMER;
    }

    @Override
    public String subject() {
        return name;
    }

    @Override
    public Instant happenedAt() {
        return due;
    }

    @Override
    public String json() {
        return "";
    }

    /** The handler works as its plugin, for the partner that set the timer. */
    @Override
    public SignedInCaller caller() {
        return new SignedInCaller(pluginId, partnerId, Set.of(), correlationId);
    }
}
