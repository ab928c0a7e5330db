package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts right, now and then, what a crash or a fault at the wrong moment has left. */
@ApplicationScoped
class WorkSweep implements Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(WorkSweep.class);
    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration RESOLVED_ARE_KEPT = Duration.ofDays(30);

    private final EventStore events;
    private final TimerStore timers;
    private final DeadLetterStore deadLetters;
    private final Subscriptions subscriptions;
    private final WorkScheduler scheduler;
    private final LaneWaker waker;
    private final Parking parking;
    private final Handlers handlers;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected WorkSweep() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    WorkSweep(
            EventStore events,
            TimerStore timers,
            DeadLetterStore deadLetters,
            Subscriptions subscriptions,
            WorkScheduler scheduler,
            LaneWaker waker,
            Parking parking,
            Handlers handlers,
            Clock clock) {
        this.events = events;
        this.timers = timers;
        this.deadLetters = deadLetters;
        this.subscriptions = subscriptions;
        this.scheduler = scheduler;
        this.waker = waker;
        this.parking = parking;
        this.handlers = handlers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "work-sweep";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    /** Wakes what has been left, and forgets what was resolved long ago. */
    @Override
    public void run() {
        handlers.active().forEach(this::refresh);
        events.asleep().forEach(waker::wake);
        timers.asleep().forEach(this::schedule);
        // What waits for a handler that its plugin has no more is parked again at once.
        handlers.active().forEach(parking::resume);
        deadLetters.forgetResolvedBefore(clock.instant().minus(RESOLVED_ARE_KEPT));
    }

    /** One plugin that can't be put right keeps none of the others from it. */
    private void refresh(String pluginId) {
        try {
            subscriptions.refresh(pluginId);
        } catch (RuntimeException e) {
            LOG.error("What {} wants to hear of can't be written down", pluginId, e);
        }
    }

    private void schedule(StoredTimer timer) {
        scheduler.scheduleOnce(
                WorkKind.TIMER, timer.instance(), timer.nextAttempt().orElse(timer.due()));
    }
}
