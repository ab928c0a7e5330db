package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.partnerconsole.api.events.EventHandler;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.work.Backoff;
import org.partnerconsole.platform.plugin.PluginCalls;
import org.partnerconsole.platform.security.Callers;

/**
 * Tells a handler the events of a lane, first things first.
 *
 * <p>The order holds because only the first event of a lane is ever locked and told. A run tells
 * many, but not for ever: other lanes wait for the thread.
 */
@ApplicationScoped
class LaneRunner extends Runner<StoredEvent, EventHandler> {

    private static final int MOST_IN_A_RUN = 200;
    private static final Duration LONGEST_RUN = Duration.ofSeconds(2);

    private final EventStore store;
    private final Handlers handlers;
    private final LaneWaker waker;
    private final Parking parking;
    private final WorkScheduler scheduler;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected LaneRunner() {
        this(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    LaneRunner(
            Transactions transactions,
            Callers callers,
            PluginCalls calls,
            Failures failures,
            SchedulerKind kind,
            WorkSlots slots,
            EventStore store,
            Handlers handlers,
            LaneWaker waker,
            Parking parking,
            WorkScheduler scheduler,
            Clock clock) {
        super(transactions, callers, calls, failures, kind, slots, clock);
        this.store = store;
        this.handlers = handlers;
        this.waker = waker;
        this.parking = parking;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public Next run(String lane) {
        long begun = System.nanoTime();
        for (int done = 0; done < MOST_IN_A_RUN; done++) {
            Optional<Next> end = attempt(lane);
            if (end.isPresent()) {
                return end.get();
            }
            if (System.nanoTime() - begun > LONGEST_RUN.toNanos() || scheduler.isStopping()) {
                break;
            }
        }
        return new Next.Again(clock.instant());
    }

    @Override
    public void ended(String lane, Next next) {
        switch (next) {
            case Next.Done done when store.hasWork(lane) -> waker.wake(lane);
            case Next.Parked parked when isHandlerBack(lane) ->
                    parking.resume(WorkKind.EVENT, lane, clock.instant());
            default -> {
                // It was right.
            }
        }
    }

    private boolean isHandlerBack(String lane) {
        return store.first(lane).flatMap(this::find).isPresent();
    }

    @Override
    Optional<StoredEvent> lock(String lane) {
        return store.lockFirst(lane);
    }

    @Override
    Optional<Handlers.Found<EventHandler>> find(StoredEvent event) {
        return handlers.events(event.pluginId(), event.handler());
    }

    @Override
    void handle(EventHandler handler, StoredEvent event) {
        handler.handle(event);
    }

    @Override
    Backoff backoff(EventHandler handler) {
        return handler.backoff();
    }

    @Override
    void done(StoredEvent event) {
        store.remove(event);
    }
}
