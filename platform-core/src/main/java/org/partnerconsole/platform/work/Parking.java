package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.partnerconsole.platform.database.Jdbc;

/**
 * Lets the work of a plugin wait for it: parked work is scheduled so far ahead that it never comes.
 *
 * <p>Work that is under way is left alone, and parks itself at its end if need be. What is parked
 * remembers when it was scheduled for, and goes back there.
 */
@ApplicationScoped
class Parking {

    /** No earlier than this is what is parked. */
    static final Instant FAR_AHEAD = Instant.parse("9000-01-01T00:00:00Z");

    private static final String OF_PLUGIN =
            " and task_name in ('event', 'timer') and substring(task_instance, 1, ?) = ?";
    // The version makes a scheduler that has just read the row pick it in vain.
    private static final String PARK =
            "update scheduled_tasks set parked_from = execution_time, execution_time = ?,"
                    + " version = version + 1 where picked = false and execution_time < ?"
                    + OF_PLUGIN;
    private static final String RESUME =
            "update scheduled_tasks set execution_time = coalesce(parked_from, ?),"
                    + " parked_from = null, version = version + 1"
                    + " where picked = false and execution_time >= ?"
                    + OF_PLUGIN;
    private static final String RESUME_ONE =
            "update scheduled_tasks set execution_time = ?, parked_from = null,"
                    + " version = version + 1 where picked = false and execution_time >= ?"
                    + " and task_name = ? and task_instance = ?";
    private static final String DROP =
            "delete from scheduled_tasks where task_name in ('event', 'timer')"
                    + " and substring(task_instance, 1, ?) = ?";

    private final Jdbc jdbc;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected Parking() {
        this(null, null);
    }

    @Inject
    Parking(Jdbc jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Parks what a plugin has to do. */
    void park(String pluginId) {
        String prefix = pluginId + "/";
        jdbc.update(PARK, FAR_AHEAD, FAR_AHEAD, prefix.length(), prefix);
    }

    /** Puts what a plugin has to do back to where it was. */
    void resume(String pluginId) {
        String prefix = pluginId + "/";
        jdbc.update(RESUME, clock.instant(), FAR_AHEAD, prefix.length(), prefix);
    }

    /** Puts one piece of work back, to a time. */
    void resume(WorkKind kind, String instance, Instant at) {
        jdbc.update(RESUME_ONE, at, FAR_AHEAD, kind.taskName(), instance);
    }

    /** Forgets that a plugin has anything to do. */
    void drop(String pluginId) {
        String prefix = pluginId + "/";
        jdbc.update(DROP, prefix.length(), prefix);
    }
}
