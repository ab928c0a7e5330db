package org.partnerconsole.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.platform.database.DataSources;
import org.partnerconsole.platform.json.Json;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;

/**
 * Writes changes down, in the transaction that makes them. Rows of entities come here by
 * themselves; who changes rows past the entity manager calls it.
 */
@ApplicationScoped
public class AuditLog {

    private static final String INSERT =
            "insert into audit_entry (happened_at, partner_id, module_id, entity, row_id, act, who,"
                    + " address, correlation_id, customer_key, reason, before_json, after_json)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Who changes what nobody asked for: the first accounts, the plugins of the inbox. */
    private static final String NOBODY = "platform";

    private static final ObjectMapper JSON = Json.mapper();

    private final DataSources dataSources;
    private final Callers callers;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected AuditLog() {
        this(null, null, null);
    }

    /** Needs the database, who is calling, and the time. */
    @Inject
    public AuditLog(DataSources dataSources, Callers callers, Clock clock) {
        this.dataSources = dataSources;
        this.callers = callers;
        this.clock = clock;
    }

    /** Writes one change down, for which no reason was given. */
    public void record(String moduleId, RowChange change) {
        record(moduleId, Optional.empty(), List.of(change));
    }

    /**
     * Writes changes down, all in one statement.
     *
     * @param moduleId the plugin, or the core
     * @param reason why, if somebody said so
     */
    public void record(String moduleId, Optional<String> reason, List<RowChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<SignedInCaller> caller = callers.current();
        String who = caller.map(SignedInCaller::name).orElse(NOBODY);
        String address = caller.flatMap(SignedInCaller::from).orElse(null);
        String correlation =
                caller.map(SignedInCaller::correlationId)
                        .orElseGet(() -> UUID.randomUUID().toString());
        try (Connection connection = dataSources.jta().getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (RowChange change : changes) {
                insert.setObject(1, now);
                insert.setString(2, change.partnerId().orElse(null));
                insert.setString(3, moduleId);
                insert.setString(4, change.entity());
                insert.setString(5, change.rowId());
                insert.setString(6, change.act().name());
                insert.setString(7, who);
                insert.setString(8, address);
                insert.setString(9, correlation);
                insert.setString(10, change.customerId().map(AuditLog::key).orElse(null));
                insert.setString(11, reason.orElse(null));
                insert.setString(12, json(change.before()));
                insert.setString(13, json(change.after()));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "Changes of %s can't be written down, so they are not made".formatted(moduleId),
                    e);
        }
    }

    static String key(String customerId) {
        return customerId.toLowerCase(Locale.ROOT);
    }

    private static String json(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("These values are no plain ones: " + values, e);
        }
    }
}
