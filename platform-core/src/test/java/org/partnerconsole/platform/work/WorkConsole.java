package org.partnerconsole.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.partnerconsole.api.events.EventHandler;
import org.partnerconsole.api.timers.TimerHandler;
import org.partnerconsole.api.timers.Timers;
import org.partnerconsole.platform.audit.AuditEntry;
import org.partnerconsole.platform.audit.AuditLog;
import org.partnerconsole.platform.audit.AuditQuery;
import org.partnerconsole.platform.audit.AuditTrail;
import org.partnerconsole.platform.database.DataSources;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.database.Migrations;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.CoreModule;
import org.partnerconsole.platform.persistence.LocalTransactions;
import org.partnerconsole.platform.plugin.ActivePlugins;
import org.partnerconsole.platform.plugin.CallsUnderWay;
import org.partnerconsole.platform.plugin.PluginCalls;
import org.partnerconsole.platform.plugin.PluginChange;
import org.partnerconsole.platform.plugin.PluginState;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;
import org.partnerconsole.platform.thread.ServerThreads;
import org.partnerconsole.platform.time.ConsoleClock;

/** Durable work on a real scheduler and a real database, without a server around it. */
final class WorkConsole implements AutoCloseable {

    static final String PLUGIN = "greetings";
    static final String PARTNER = "first";
    static final String OTHER_PARTNER = "second";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final SignedInCaller OPERATOR =
            new SignedInCaller("operator", null, Set.of("operator"), "c-operator")
                    .cameFrom("192.0.2.7");

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
    private boolean open;

    WorkConsole(DataSource database) {
        this(database, new ConsoleClock());
    }

    WorkConsole(DataSource database, ConsoleClock clock) {
        this(database, clock, Duration.ofMinutes(2));
    }

    /** Whose handlers are taken to hang after a time. */
    WorkConsole(DataSource database, ConsoleClock clock, Duration longestWork) {
        this(database, clock, longestWork, new FakePlugins());
    }

    private WorkConsole(
            DataSource database, ConsoleClock clock, Duration longestWork, FakePlugins fakes) {
        this(database, clock, longestWork, fakes, fakes, new CallsUnderWay());
    }

    /** With plugins that are real. */
    WorkConsole(DataSource database, ActivePlugins plugins, CallsUnderWay underWay) {
        this(
                database,
                new ConsoleClock(),
                Duration.ofMinutes(2),
                new FakePlugins(),
                plugins,
                underWay);
    }

    private WorkConsole(
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

    @SuppressWarnings("unchecked")
    private static Instance<Housekeeping> instanceOf(Housekeeping duty) {
        return (Instance<Housekeeping>)
                Proxy.newProxyInstance(
                        WorkConsole.class.getClassLoader(),
                        new Class<?>[] {Instance.class},
                        (proxy, method, arguments) -> Stream.of(duty));
    }

    /** Makes the tables of the core, two partners, and a table for what handlers write. */
    static void migrate(DataSource database) {
        new Migrations(database).migrate(CoreModule.read());
        Jdbc jdbc = new Jdbc(new LocalTransactions(database).dataSources());
        for (String partner : List.of(PARTNER, OTHER_PARTNER)) {
            jdbc.update(
                    "insert into partner (id, name, created_at) values (?, ?, ?)",
                    partner,
                    partner,
                    Instant.parse("2026-01-01T00:00:00Z"));
        }
        jdbc.update(
                "create table effect (seq bigint generated by default as identity primary key,"
                        + " item varchar(200) not null, words varchar(200) not null)");
    }

    /** Forgets what an earlier test has left. */
    void clear() {
        for (String table :
                List.of(
                        "effect",
                        "event_subscription",
                        "event_delivery",
                        "timer",
                        "dead_letter",
                        "scheduled_tasks")) {
            jdbc.update("delete from " + table);
        }
    }

    /** Runs an act when observers are told of the next change of a dead letter, before it is on. */
    void whenTold(Runnable act) {
        whenTold = () -> CompletableFuture.runAsync(act).join();
    }

    /** Nothing is put right later on: what is left behind stays so. */
    void withoutSweep() {
        await(
                "the first sweep",
                () ->
                        jdbc.update(
                                        "delete from scheduled_tasks where task_name = 'work-sweep'"
                                                + " and picked = false and last_success is not null")
                                == 1);
    }

    /** Starts as the console does; plugins come up before or after. */
    WorkConsole start() {
        work.prepare();
        work.start();
        open = true;
        return this;
    }

    @Override
    public void close() {
        if (open) {
            open = false;
            work.stop();
        }
    }

    /** Brings a version up, in the place of the one before if there is one. */
    void activate(FakePlugins.Version version) {
        activate(PLUGIN, version);
    }

    /** Brings a version of another plugin up. */
    void activate(String pluginId, FakePlugins.Version version) {
        plugins.activate(pluginId, version);
        work.onChange(new PluginChange(pluginId, PluginState.ACTIVE));
    }

    void activate(String topic, EventHandler handler) {
        activate(plugins.version().handling(topic, handler));
    }

    void activateTimer(String name, TimerHandler handler) {
        activate(plugins.version().due(name, handler));
    }

    /** Its version serves no more, but nobody has been told yet. */
    void switchOff() {
        plugins.deactivate(PLUGIN);
    }

    void stopPlugin() {
        plugins.deactivate(PLUGIN);
        work.onChange(new PluginChange(PLUGIN, PluginState.STOPPED));
    }

    void publish(String topic, String key, Object payload) {
        asPartner(() -> transactions.run(() -> events.publish(topic, key, payload)));
    }

    void set(String name, String key, Instant due) {
        asPartner(() -> transactions.run(() -> ownTimers().set(name, key, due)));
    }

    Timers ownTimers() {
        return timers.of(PLUGIN);
    }

    void asPartner(Runnable act) {
        callers.run(new SignedInCaller("mika", PARTNER, Set.of("admin"), "c-1"), act);
    }

    /** What the operator sees in the trail of a dead letter, the newest first. */
    List<AuditEntry> trail(UUID deadLetter) {
        return asOperator(
                () ->
                        new AuditTrail(jdbc, callers)
                                .find(
                                        AuditQuery.newest(10)
                                                .of(
                                                        ConsoleModule.CORE,
                                                        "dead letter",
                                                        deadLetter.toString())));
    }

    <T> T asOperator(Supplier<T> act) {
        return callers.call(OPERATOR, act);
    }

    /** Writes a row, in the transaction that there is. */
    void write(String item, String words) {
        jdbc.update("insert into effect (item, words) values (?, ?)", item, words);
    }

    /** What was written of an item, in order. */
    List<String> written(String item) {
        return jdbc.query(
                "select words from effect where item = ? order by seq",
                row -> row.getString(1),
                item);
    }

    long count(String table) {
        return jdbc.first("select count(*) from " + table, row -> row.getLong(1)).orElseThrow();
    }

    List<DeadLetter> letters() {
        return deadLetters.find(DeadLetterFilter.ALL, 0, 100);
    }

    DeadLetter onlyLetter() {
        await("a dead letter", () -> letters().size() == 1);
        return letters().getFirst();
    }

    void advance(Duration by) {
        clock.advance(by);
        work.look();
    }

    void awaitWritten(String item, String... words) {
        await(
                () -> "%s of %s, but there is %s".formatted(List.of(words), item, written(item)),
                () -> written(item).equals(List.of(words)));
    }

    void awaitParked(long count) {
        await(count + " parked", () -> parked() == count);
    }

    /** How much waits for its plugin. */
    long parked() {
        return deadLetters.waiting().stream().mapToLong(WaitingWork::parked).sum();
    }

    /** Waits until everything that is not dead or parked has been done. */
    void awaitQuiet() {
        await(
                "all work done",
                () -> count("event_delivery") == 0 && count("timer") == 0 && scheduled() == 0);
    }

    long scheduled() {
        return jdbc.first(
                        "select count(*) from scheduled_tasks where task_name <> 'work-sweep'",
                        row -> row.getLong(1))
                .orElseThrow();
    }

    static void await(String what, BooleanSupplier condition) {
        await(() -> what, condition);
    }

    static void await(Supplier<String> what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(() -> "waited in vain for " + what.get()).isBefore(end);
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
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

    /** A payload. */
    record Words(String words) {}

    /** A payload that nothing fits. */
    record Number(int words) {}

    static String words(org.partnerconsole.api.events.Event event) {
        return Optional.of(event.payload(Words.class)).map(Words::words).orElseThrow();
    }
}
