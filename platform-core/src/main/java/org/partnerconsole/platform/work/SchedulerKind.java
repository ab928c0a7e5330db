package org.partnerconsole.platform.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.Task;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/** The kind of scheduler: one that works by itself. Tests put one in its place that waits. */
@ApplicationScoped
public class SchedulerKind {

    /** Begins to build a scheduler of these tasks; {@code dataSource} is outside of JTA. */
    public SchedulerBuilder builder(DataSource dataSource, List<Task<?>> tasks) {
        return Scheduler.create(dataSource, tasks);
    }

    /** Hears that a handler has done a piece of work, once that is committed. */
    public void handled() {
        // Only tests want to know.
    }

    /** Hears that a handler has failed, whether it is tried again or not. */
    public void failed(Throwable failure) {
        // Only tests want to know.
    }
}
