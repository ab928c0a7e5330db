package org.partnerconsole.platform.work;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.AutodetectJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.platform.database.DataSources;
import org.partnerconsole.platform.thread.ServerThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The durable scheduler: remembers in the database what is to be done, and sees that it is. */
@ApplicationScoped
class WorkScheduler {

    private static final Logger LOG = LoggerFactory.getLogger(WorkScheduler.class);

    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    /**
     * Twice as many as one plugin may take. It says how much is fetched at once, three times as
     * much; what may go on at once is bounded for each plugin by {@link WorkSlots}, since each
     * piece has a thread of its own.
     */
    static final int PARALLEL = 16;

    /** After four missed ones a pick is dead: what a killed server had begun runs again soon. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final DataSources dataSources;
    private final Transactions transactions;
    private final Clock clock;
    private final ServerThreads threads;
    private final SchedulerKind kind;
    private volatile SchedulerClient client;
    private volatile Scheduler scheduler;

    /** Only for the container's proxy. */
    protected WorkScheduler() {
        this(null, null, null, null, null);
    }

    @Inject
    WorkScheduler(
            DataSources dataSources,
            Transactions transactions,
            Clock clock,
            ServerThreads threads,
            SchedulerKind kind) {
        this.dataSources = dataSources;
        this.transactions = transactions;
        this.clock = clock;
        this.threads = threads;
        this.kind = kind;
    }

    /** Makes both sides of the scheduler; work that is due begins with {@link #start()}. */
    void prepare(Worker events, Worker timers, List<Housekeeping> housekeeping) {
        List<Task<?>> tasks = List.of(task(WorkKind.EVENT, events), task(WorkKind.TIMER, timers));
        JdbcCustomization dialect = dialect();
        client =
                SchedulerClient.Builder.create(dataSources.jta(), tasks)
                        .serializer(new TextSerializer())
                        .jdbcCustomization(dialect)
                        .build();
        scheduler =
                kind.builder(dataSources.local(), tasks)
                        .startTasks(housekeeping.stream().map(WorkScheduler::recurring).toList())
                        .serializer(new TextSerializer())
                        .jdbcCustomization(dialect)
                        .clock(clock::instant)
                        .pollingInterval(LOOK_EVERY)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(4)
                        .threads(PARALLEL)
                        .executorService(threads.newExecutor("work"))
                        // Work of a kind that only another release knows is never thrown away.
                        .deleteUnresolvedAfter(Duration.ofDays(36_500))
                        .shutdownMaxWait(Duration.ofSeconds(10))
                        .build();
    }

    private static RecurringTask<Void> recurring(Housekeeping duty) {
        return Tasks.recurring(duty.name(), FixedDelay.of(duty.every()))
                .execute((instance, execution) -> duty.run());
    }

    void start() {
        scheduler.start();
    }

    void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    /** Whether what is under way should come to an end. */
    boolean isStopping() {
        return scheduler.getSchedulerState().isShuttingDown();
    }

    /** Remembers work in the caller's transaction. */
    void schedule(WorkKind kind, String instance, Instant at) {
        client.schedule(new TaskInstance<>(kind.taskName(), instance), at);
        transactions.afterCommit(this::look);
    }

    /** Remembers work that is due, outside of any transaction, unless it is remembered already. */
    void scheduleOnce(WorkKind kind, String instance) {
        scheduleOnce(kind, instance, clock.instant());
    }

    /** Remembers work, outside of any transaction, unless it is remembered already. */
    void scheduleOnce(WorkKind kind, String instance, Instant at) {
        scheduler.scheduleIfNotExists(new TaskInstance<>(kind.taskName(), instance), at);
    }

    /** Looks for due work now rather than at the next poll. */
    void look() {
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    /** H2 is not known to the scheduler, which would complain at every start. */
    private JdbcCustomization dialect() {
        try (Connection connection = dataSources.local().getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2")
                    ? new DefaultJdbcCustomization(true)
                    : new AutodetectJdbcCustomization(dataSources.local(), true);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say which it is", e);
        }
    }

    private static Task<String> task(WorkKind kind, Worker worker) {
        return Tasks.custom(kind.taskName(), String.class)
                .onFailure(
                        (failure, operations) ->
                                operations.reschedule(
                                        failure, failure.getTimeDone().plus(AFTER_A_FAULT)))
                .onDeadExecutionRevive()
                .execute((instance, execution) -> end(worker, instance.getId()));
    }

    private static CompletionHandler<String> end(Worker worker, String instance) {
        Next next = worker.run(instance);
        return (complete, operations) -> {
            store(next, complete, operations);
            try {
                worker.ended(instance, next);
            } catch (RuntimeException e) {
                LOG.warn("What came after {} is not known: the next sweep looks", instance, e);
            }
        };
    }

    private static void store(
            Next next, ExecutionComplete complete, ExecutionOperations<String> operations) {
        switch (next) {
            case Next.Done done -> operations.remove();
            case Next.Again again -> operations.reschedule(complete, again.at());
            case Next.Parked parked -> operations.reschedule(complete, Parking.FAR_AHEAD);
        }
    }

    /** The payload is a text; Java's own serialisation would tie rows to classes. */
    private static final class TextSerializer implements Serializer {

        @Override
        public byte[] serialize(Object data) {
            return data == null ? null : data.toString().getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            return data == null ? null : type.cast(new String(data, StandardCharsets.UTF_8));
        }
    }
}
