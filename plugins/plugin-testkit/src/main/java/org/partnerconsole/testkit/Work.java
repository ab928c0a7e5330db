package org.partnerconsole.testkit;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.partnerconsole.platform.work.SchedulerKind;

/**
 * The durable work of the console, events and timers: nothing of it is done before the test says
 * so, and then all of it before the call returns.
 */
public final class Work extends SchedulerKind {

    private static final int ENDLESS = 1_000;

    private final Clock clock;
    private final SettableClock schedulers = new SettableClock();
    private final List<Throwable> failures = new ArrayList<>();
    private ManualScheduler scheduler;
    private Runnable wake = () -> {};
    private int done;

    Work(Clock clock) {
        this.clock = clock;
    }

    /** What puts on the schedule the events that were published. */
    void wakeBy(Runnable act) {
        wake = act;
    }

    @Override
    public void handled() {
        done++;
    }

    @Override
    public void failed(Throwable failure) {
        done++;
        failures.add(failure);
    }

    @Override
    public SchedulerBuilder builder(DataSource dataSource, List<Task<?>> tasks) {
        SchedulerBuilder builder =
                new TestHelper.ManualSchedulerBuilder(dataSource, tasks) {
                    @Override
                    public ManualScheduler build() {
                        scheduler = super.build();
                        return scheduler;
                    }
                }.clock(schedulers);
        // Not a listener: the manual scheduler tells none.
        return builder.addExecutionInterceptor(this::execute);
    }

    /**
     * Delivers the events and fires the timers that are due by the console's clock, and what these
     * bring up.
     *
     * @return how many there were
     * @throws AssertionError if a handler failed; the cause is what it threw
     */
    public int runDue() {
        int ran = tryDue();
        if (!failures.isEmpty()) {
            throw new AssertionError(
                    "a handler failed: " + failures.getFirst(), failures.getFirst());
        }
        return ran;
    }

    /** As {@link #runDue()}, but what fails is only noted, to be tried again later. */
    public int tryDue() {
        failures.clear();
        done = 0;
        schedulers.set(clock.instant());
        for (int round = 0; isDue(); round++) {
            if (round == ENDLESS) {
                throw new AssertionError("work brings up new work without end: " + planned());
            }
            scheduler.runAnyDueExecutions();
        }
        return done;
    }

    /** What went wrong in the last run. */
    public List<Throwable> failures() {
        return List.copyOf(failures);
    }

    /** When the console will do what it has planned: due and future work, earliest first. */
    public List<Instant> planned() {
        wake.run();
        return scheduler.getScheduledExecutions().stream()
                .map(ScheduledExecution::getExecutionTime)
                .sorted()
                .toList();
    }

    private boolean isDue() {
        return planned().stream().anyMatch(at -> !at.isAfter(schedulers.now()));
    }

    private CompletionHandler<?> execute(
            TaskInstance<?> task, ExecutionContext context, ExecutionChain chain) {
        try {
            return chain.proceed(task, context);
        } catch (RuntimeException | Error e) {
            failures.add(e);
            throw e;
        }
    }
}
