package org.partnerconsole.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.partnerconsole.api.audit.Change;

/**
 * An entry of the trail.
 *
 * @param number its place: a later entry has a higher one
 * @param moduleId the plugin, or the core
 * @param customerKey the customer it concerns, in lower case
 */
public record AuditEntry(
        long number,
        Instant at,
        String moduleId,
        String entity,
        String rowId,
        Act act,
        String who,
        Optional<String> from,
        String correlationId,
        Optional<String> customerKey,
        Optional<String> reason,
        String before,
        String after)
        implements Change {

    static final String COLUMNS =
            "seq, happened_at, module_id, entity, row_id, act, who, address, correlation_id,"
                    + " customer_key, reason, before_json, after_json";

    static AuditEntry read(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Act.valueOf(row.getString(6)),
                row.getString(7),
                Optional.ofNullable(row.getString(8)),
                row.getString(9),
                Optional.ofNullable(row.getString(10)),
                Optional.ofNullable(row.getString(11)),
                row.getString(12),
                row.getString(13));
    }
}
