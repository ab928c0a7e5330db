package org.partnerconsole.platform.work;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.partnerconsole.platform.audit.AuditLog;
import org.partnerconsole.platform.database.DataSources;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.persistence.LocalTransactions;
import org.partnerconsole.platform.plugin.ActivePlugins;
import org.partnerconsole.platform.plugin.CallsUnderWay;
import org.partnerconsole.platform.plugin.PluginCalls;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.thread.ServerThreads;
import org.partnerconsole.platform.time.ConsoleClock;

/** The classes of durable work, put together as the container does. */
class WorkParts {

    final ConsoleClock clock;
    final Callers callers = new Callers();
    final FakePlugins plugins;
    final List<DeadLetterChange> told = new CopyOnWriteArrayList<>();
    final PluginCalls calls;
    final LocalTransactions transactions;
    final Jdbc jdbc;
    final EventPublisher events;
    final EventStore eventStore;
    final LaneRunner lanes;
    final PluginTimers timers;
    final DeadLetters deadLetters;
    final DurableWork work;
    final WorkSweep sweep;
    private volatile Runnable whenTold = () -> {};

    WorkParts(
            DataSource database,
            ConsoleClock clock,
            Duration longestWork,
            FakePlugins fakes,
            ActivePlugins active,
            CallsUnderWay underWay) {
        this.clock = clock;
        plugins = fakes;
        calls = new PluginCalls(underWay, callers, clock);
        transactions = new LocalTransactions(database);
        DataSources dataSources = transactions.dataSources();
        jdbc = new Jdbc(dataSources);
        ServerThreads threads =
                new ServerThreads() {
                    @Override
                    public Thread newThread(String name, Runnable task) {
                        return Thread.ofPlatform().daemon().name(name).unstarted(task);
                    }
                };
        WorkScheduler scheduler =
                new WorkScheduler(dataSources, transactions, clock, threads, new SchedulerKind());
        WorkSlots slots = new WorkSlots(threads, longestWork);
        WorkContext context = new WorkContext(transactions, callers);
        Handlers handlers = new Handlers(active);
        Parking parking = new Parking(jdbc, clock);
        LaneWaker waker = new LaneWaker(scheduler, threads);
        eventStore = new EventStore(jdbc);
        TimerStore timerStore = new TimerStore(jdbc);
        DeadLetterStore letterStore = new DeadLetterStore(jdbc);
        Event<DeadLetterChange> changes = changes();
        Failures failures =
                new Failures(transactions, eventStore, timerStore, letterStore, changes, clock);
        events = new EventPublisher(eventStore, context, transactions, waker, clock);
        timers = new PluginTimers(timerStore, letterStore, context, scheduler);
        lanes =
                new LaneRunner(
                        transactions,
                        callers,
                        calls,
                        failures,
                        new SchedulerKind(),
                        slots,
                        eventStore,
                        handlers,
                        waker,
                        parking,
                        scheduler,
                        clock);
        TimerRunner timerRuns =
                new TimerRunner(
                        transactions,
                        callers,
                        calls,
                        failures,
                        new SchedulerKind(),
                        slots,
                        timerStore,
                        handlers,
                        parking,
                        scheduler,
                        clock);
        deadLetters =
                new StoredDeadLetters(
                        transactions,
                        callers,
                        letterStore,
                        eventStore,
                        timerStore,
                        waker,
                        scheduler,
                        new AuditLog(dataSources, callers, clock),
                        changes,
                        clock);
        Subscriptions subscriptions = new Subscriptions(handlers, eventStore, transactions);
        sweep =
                new WorkSweep(
                        eventStore,
                        timerStore,
                        letterStore,
                        subscriptions,
                        scheduler,
                        waker,
                        parking,
                        handlers,
                        clock);
        work =
                new DurableWork(
                        scheduler,
                        slots,
                        lanes,
                        timerRuns,
                        waker,
                        sweep,
                        instanceOf(sweep),
                        parking,
                        handlers,
                        subscriptions,
                        eventStore,
                        timerStore,
                        letterStore,
                        transactions);
    }

    /** Runs an act when observers are told of the next change of a dead letter, before it is on. */
    void whenTold(Runnable act) {
        whenTold = () -> CompletableFuture.runAsync(act).join();
    }

    @SuppressWarnings("unchecked")
    private static Instance<Housekeeping> instanceOf(Housekeeping duty) {
        return (Instance<Housekeeping>)
                Proxy.newProxyInstance(
                        WorkConsole.class.getClassLoader(),
                        new Class<?>[] {Instance.class},
                        (proxy, method, arguments) -> Stream.of(duty));
    }

    @SuppressWarnings("unchecked")
    private Event<DeadLetterChange> changes() {
        return (Event<DeadLetterChange>)
                Proxy.newProxyInstance(
                        WorkConsole.class.getClassLoader(),
                        new Class<?>[] {Event.class},
                        (proxy, method, arguments) -> {
                            told.add((DeadLetterChange) arguments[0]);
                            Runnable act = whenTold;
                            whenTold = () -> {};
                            act.run();
                            return null;
                        });
    }
}
