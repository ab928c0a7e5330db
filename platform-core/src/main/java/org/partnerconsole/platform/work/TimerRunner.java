package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.partnerconsole.api.timers.TimerHandler;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.work.Backoff;
import org.partnerconsole.platform.plugin.PluginCalls;
import org.partnerconsole.platform.security.Callers;

/** Has a handler act on a timer that has come due. */
@ApplicationScoped
class TimerRunner extends Runner<StoredTimer, TimerHandler> {

    private final TimerStore store;
    private final Handlers handlers;
    private final Parking parking;
    private final WorkScheduler scheduler;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected TimerRunner() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    TimerRunner(
            Transactions transactions,
            Callers callers,
            PluginCalls calls,
            Failures failures,
            SchedulerKind kind,
            WorkSlots slots,
            TimerStore store,
            Handlers handlers,
            Parking parking,
            WorkScheduler scheduler,
            Clock clock) {
        super(transactions, callers, calls, failures, kind, slots, clock);
        this.store = store;
        this.handlers = handlers;
        this.parking = parking;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public Next run(String instance) {
        return attempt(instance).orElseGet(Next.Done::new);
    }

    @Override
    public void ended(String instance, Next next) {
        switch (next) {
            // A dead letter was run again before this run had left the schedule.
            case Next.Done done when hasWork(instance) ->
                    scheduler.scheduleOnce(WorkKind.TIMER, instance);
            case Next.Parked parked when store.find(instance).flatMap(this::find).isPresent() ->
                    parking.resume(WorkKind.TIMER, instance, clock.instant());
            default -> {
                // It was right.
            }
        }
    }

    private boolean hasWork(String instance) {
        return store.find(instance).filter(timer -> timer.deadLetter().isEmpty()).isPresent();
    }

    @Override
    Optional<StoredTimer> lock(String instance) {
        return store.lock(instance);
    }

    @Override
    Optional<Handlers.Found<TimerHandler>> find(StoredTimer timer) {
        return handlers.timers(timer.pluginId(), timer.name());
    }

    @Override
    void handle(TimerHandler handler, StoredTimer timer) {
        handler.due(timer);
    }

    @Override
    Backoff backoff(TimerHandler handler) {
        return handler.backoff();
    }

    @Override
    void done(StoredTimer timer) {
        store.remove(timer);
    }
}
