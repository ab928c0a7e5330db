package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.database.LikePattern;

/** The rows of dead letters. */
@ApplicationScoped
class DeadLetterStore {

    private static final String COLUMNS =
            "id, state, kind, plugin_id, handler, subject, item_key, partner_id, correlation_id,"
                    + " happened_at, failed_at, attempts, error, failure, payload";
    private static final String INSERT =
            "insert into dead_letter ("
                    + COLUMNS
                    + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String OPEN =
            " from dead_letter where state = 'OPEN' and (? = '' or plugin_id = ?)"
                    + " and (lower(subject) like ? escape '!' or lower(item_key) like ? escape '!'"
                    + " or lower(handler) like ? escape '!' or lower(partner_id) like ? escape '!'"
                    + " or lower(error) like ? escape '!')";
    private static final String WAITING =
            """
            select plugin_id, sum(events), sum(timers), sum(parked)
            from (
                select e.plugin_id as plugin_id, 1 as events, 0 as timers,
                    case when s.execution_time >= ? then 1 else 0 end as parked
                from event_delivery e left join scheduled_tasks s
                    on s.task_name = 'event' and s.task_instance = e.lane
                where e.dead_letter is null
                union all
                select t.plugin_id, 0, 1, case when s.execution_time >= ? then 1 else 0 end
                from timer t left join scheduled_tasks s
                    on s.task_name = 'timer'
                    and s.task_instance = t.plugin_id || '/' || cast(t.id as varchar(36))
                where t.dead_letter is null
            ) work
            group by plugin_id
            order by plugin_id""";

    private final Jdbc jdbc;

    /** Only for the container's proxy. */
    protected DeadLetterStore() {
        this(null);
    }

    @Inject
    DeadLetterStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Work work, String handler, Instant failedAt, Throwable failure) {
        jdbc.update(
                INSERT,
                id,
                DeadLetter.State.OPEN.name(),
                work.kind().name(),
                work.pluginId(),
                handler,
                work.subject(),
                work.key(),
                work.partnerId(),
                work.correlationId(),
                work.happenedAt(),
                failedAt,
                work.attempts() + 1,
                FailureText.line(failure),
                FailureText.full(failure),
                work.json());
    }

    List<DeadLetter> open(DeadLetterFilter filter, int offset, int limit) {
        return jdbc.query(
                "select "
                        + COLUMNS
                        + OPEN
                        + " order by failed_at desc, id offset ? rows fetch next ? rows only",
                DeadLetterStore::read,
                values(filter, offset, limit));
    }

    long countOpen(DeadLetterFilter filter) {
        return jdbc.first("select count(*)" + OPEN, row -> row.getLong(1), values(filter))
                .orElseThrow();
    }

    List<String> pluginsOfOpen() {
        return jdbc.query(
                "select distinct plugin_id from dead_letter where state = 'OPEN'"
                        + " order by plugin_id",
                row -> row.getString(1));
    }

    Optional<DeadLetter> find(UUID id) {
        return jdbc.first(
                "select " + COLUMNS + " from dead_letter where id = ?", DeadLetterStore::read, id);
    }

    /** One dead letter, locked until the transaction ends. */
    Optional<DeadLetter> lock(UUID id) {
        return jdbc.first(
                "select " + COLUMNS + " from dead_letter where id = ? for update",
                DeadLetterStore::read,
                id);
    }

    void resolve(UUID id, DeadLetter.State state, Instant at, String by) {
        jdbc.update(
                "update dead_letter set state = ?, resolved_at = ?, resolved_by = ? where id = ?",
                state.name(),
                at,
                by,
                id);
    }

    void remove(UUID id) {
        jdbc.update("delete from dead_letter where id = ?", id);
    }

    /** Forgets what was resolved before a time. */
    void forgetResolvedBefore(Instant time) {
        jdbc.update("delete from dead_letter where state <> 'OPEN' and resolved_at < ?", time);
    }

    /** Drops what there is of a plugin. */
    void drop(String pluginId) {
        jdbc.update("delete from dead_letter where plugin_id = ?", pluginId);
    }

    List<WaitingWork> waiting() {
        return jdbc.query(
                WAITING,
                row ->
                        new WaitingWork(
                                row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                Parking.FAR_AHEAD,
                Parking.FAR_AHEAD);
    }

    private static Object[] values(DeadLetterFilter filter, Object... more) {
        String like = LikePattern.containing(filter.text());
        Object[] values = new Object[7 + more.length];
        values[0] = filter.pluginId();
        values[1] = filter.pluginId();
        for (int i = 2; i < 7; i++) {
            values[i] = like;
        }
        System.arraycopy(more, 0, values, 7, more.length);
        return values;
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getObject(1, UUID.class),
                DeadLetter.State.valueOf(row.getString(2)),
                WorkKind.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant(),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getInt(12),
                row.getString(13),
                row.getString(14),
                row.getString(15));
    }
}
