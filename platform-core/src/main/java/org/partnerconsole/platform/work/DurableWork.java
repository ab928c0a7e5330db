package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.platform.plugin.PluginChange;
import org.partnerconsole.platform.plugin.PluginPurge;
import org.partnerconsole.platform.plugin.PluginState;

/**
 * Starts and stops durable work, and lets it wait for plugins that are away.
 *
 * <pre>
 *   publish --commit--> event row --LaneWaker--> scheduled lane --LaneRunner--> handler, row deleted
 *   set     --commit--> timer row, scheduled run ----------------TimerRunner--> handler, row deleted
 *                                                                     |
 *                          again after a back-off, or a dead letter &lt;-+ fails
 * </pre>
 *
 * <p>A plugin that is stopped, updated or away has its work parked; what it is published meanwhile
 * is kept, and parks itself when its turn comes. Work is never deleted because nobody knows it.
 */
@ApplicationScoped
public class DurableWork {

    private final WorkScheduler scheduler;
    private final WorkSlots slots;
    private final LaneRunner lanes;
    private final TimerRunner timerRuns;
    private final LaneWaker waker;
    private final WorkSweep sweep;
    private final Instance<Housekeeping> housekeeping;
    private final Parking parking;
    private final Handlers handlers;
    private final Subscriptions subscriptions;
    private final EventStore events;
    private final TimerStore timers;
    private final DeadLetterStore deadLetters;
    private final Transactions transactions;

    /** Only for the container's proxy. */
    protected DurableWork() {
        this(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    DurableWork(
            WorkScheduler scheduler,
            WorkSlots slots,
            LaneRunner lanes,
            TimerRunner timerRuns,
            LaneWaker waker,
            WorkSweep sweep,
            Instance<Housekeeping> housekeeping,
            Parking parking,
            Handlers handlers,
            Subscriptions subscriptions,
            EventStore events,
            TimerStore timers,
            DeadLetterStore deadLetters,
            Transactions transactions) {
        this.scheduler = scheduler;
        this.slots = slots;
        this.lanes = lanes;
        this.timerRuns = timerRuns;
        this.waker = waker;
        this.sweep = sweep;
        this.housekeeping = housekeeping;
        this.parking = parking;
        this.handlers = handlers;
        this.subscriptions = subscriptions;
        this.events = events;
        this.timers = timers;
        this.deadLetters = deadLetters;
        this.transactions = transactions;
    }

    /** Makes ready to take work; call it before plugins start. */
    public void prepare() {
        transactions.run(events::adopt);
        scheduler.prepare(lanes, timerRuns, housekeeping.stream().toList());
    }

    /** Begins to do what is due; call it once the plugins are up. */
    public void start() {
        waker.start();
        sweep.run();
        slots.start();
        scheduler.start();
    }

    /** Ends what is under way; what is left is done after the next start. */
    public void stop() {
        waker.stop();
        scheduler.stop();
        slots.stop();
    }

    /**
     * Looks for due work now: the clock has been moved. What was published before has its lane on
     * the schedule when this returns.
     */
    public void look() {
        waker.flush();
        scheduler.look();
    }

    /**
     * Drops all that a plugin has to do: its subscriptions, events, timers and dead letters. Only
     * for a plugin that is uninstalled and whose data is not wanted any more.
     */
    public void purge(String pluginId) {
        transactions.run(
                () -> {
                    parking.drop(pluginId);
                    events.drop(pluginId);
                    timers.drop(pluginId);
                    deadLetters.drop(pluginId);
                });
    }

    void onPurge(@Observes PluginPurge purge) {
        purge(purge.pluginId());
    }

    void onChange(@Observes PluginChange change) {
        String pluginId = change.pluginId();
        boolean active = change.state() == PluginState.ACTIVE;
        // First: a run that finds nobody parks its work, and then looks once more.
        handlers.note(pluginId, active);
        if (active) {
            subscriptions.refresh(pluginId);
            // Also of others: handlers may have waited for a service of this one.
            handlers.active().forEach(parking::resume);
            scheduler.look();
        } else {
            // A plugin that is away, even uninstalled, keeps its subscriptions: what happens
            // meanwhile waits for it.
            parking.park(pluginId);
        }
    }
}
