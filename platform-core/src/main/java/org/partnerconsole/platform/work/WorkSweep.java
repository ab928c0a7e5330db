package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/** Puts right, now and then, what a crash at the wrong moment has left. */
@ApplicationScoped
class WorkSweep implements Housekeeping {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final Duration RESOLVED_ARE_KEPT = Duration.ofDays(30);

    private final EventStore events;
    private final DeadLetterStore deadLetters;
    private final LaneWaker waker;
    private final Parking parking;
    private final Handlers handlers;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected WorkSweep() {
        this(null, null, null, null, null, null);
    }

    @Inject
    WorkSweep(
            EventStore events,
            DeadLetterStore deadLetters,
            LaneWaker waker,
            Parking parking,
            Handlers handlers,
            Clock clock) {
        this.events = events;
        this.deadLetters = deadLetters;
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
        events.asleep().forEach(waker::wake);
        // What waits for a handler that its plugin has no more is parked again at once.
        handlers.active().forEach(parking::resume);
        deadLetters.forgetResolvedBefore(clock.instant().minus(RESOLVED_ARE_KEPT));
    }
}
