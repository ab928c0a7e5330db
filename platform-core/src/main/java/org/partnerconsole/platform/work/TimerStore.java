package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.platform.database.Jdbc;

/** The rows of timers that are set. */
@ApplicationScoped
class TimerStore {

    private static final String SELECT = "select " + StoredTimer.COLUMNS + " from timer where ";
    private static final String INSERT =
            "insert into timer (id, plugin_id, name, timer_key, partner_id, correlation_id, due)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";

    private static final String ASLEEP =
            SELECT
                    + "dead_letter is null and not exists (select 1 from scheduled_tasks s"
                    + " where s.task_name = 'timer'"
                    + " and s.task_instance = plugin_id || '/' || cast(timer.id as varchar(36)))";

    private final Jdbc jdbc;

    /** Only for the container's proxy. */
    protected TimerStore() {
        this(null);
    }

    @Inject
    TimerStore(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets a timer, and returns the scheduler's name for it. */
    String add(
            String pluginId,
            String name,
            String key,
            String partnerId,
            String correlationId,
            Instant due) {
        UUID id = UUID.randomUUID();
        jdbc.update(INSERT, id, pluginId, name, key, partnerId, correlationId, due);
        return StoredTimer.instance(pluginId, id);
    }

    /** The timer of a scheduled run, locked until the transaction ends; empty if it is gone. */
    Optional<StoredTimer> lock(String instance) {
        return jdbc.first(SELECT + "id = ? for update", StoredTimer::read, id(instance));
    }

    /** The timer of a scheduled run. */
    Optional<StoredTimer> find(String instance) {
        return jdbc.first(SELECT + "id = ?", StoredTimer::read, id(instance));
    }

    /** The timer of a name and key, locked until the transaction ends. */
    Optional<StoredTimer> lock(String pluginId, String partnerId, String name, String key) {
        return jdbc.first(
                SELECT
                        + "plugin_id = ? and partner_id = ? and name = ? and timer_key = ?"
                        + " for update",
                StoredTimer::read,
                pluginId,
                partnerId,
                name,
                key);
    }

    /** The timer is done, cleared or skipped. */
    void remove(StoredTimer timer) {
        jdbc.update("delete from timer where id = ?", timer.id());
    }

    /** The timer was cleared before its run, which is under way if it can't be taken off. */
    void takeOffSchedule(StoredTimer timer) {
        jdbc.update(
                "delete from scheduled_tasks where task_name = 'timer' and task_instance = ?"
                        + " and picked = false",
                timer.instance());
    }

    /** The timer has failed and is to be tried again; false if it is not as it was read. */
    boolean retry(StoredTimer timer, Instant at) {
        return jdbc.update(
                        "update timer set attempts = attempts + 1, next_attempt = ?"
                                + " where id = ? and attempts = ? and dead_letter is null",
                        at,
                        timer.id(),
                        timer.attempts())
                == 1;
    }

    /** The timer has failed for good; false if it is not as it was read. */
    boolean bury(StoredTimer timer, UUID deadLetter) {
        return jdbc.update(
                        "update timer set attempts = attempts + 1, dead_letter = ?"
                                + " where id = ? and attempts = ? and dead_letter is null",
                        deadLetter,
                        timer.id(),
                        timer.attempts())
                == 1;
    }

    /** The timer that is a dead letter. */
    Optional<StoredTimer> ofDeadLetter(UUID deadLetter) {
        return jdbc.first(SELECT + "dead_letter = ?", StoredTimer::read, deadLetter);
    }

    /** The timer is to be tried as if it had never failed. */
    void revive(StoredTimer timer) {
        jdbc.update(
                "update timer set attempts = 0, next_attempt = null, dead_letter = null"
                        + " where id = ?",
                timer.id());
    }

    /** The timers that have something to run for, but are not scheduled. */
    List<StoredTimer> asleep() {
        return jdbc.query(ASLEEP, StoredTimer::read);
    }

    /** Drops what there is of a plugin. */
    void drop(String pluginId) {
        jdbc.update("delete from timer where plugin_id = ?", pluginId);
    }

    private static UUID id(String instance) {
        return UUID.fromString(instance.substring(instance.lastIndexOf('/') + 1));
    }
}
