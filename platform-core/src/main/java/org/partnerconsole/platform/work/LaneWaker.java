package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import org.partnerconsole.platform.thread.ServerThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees that a lane with something to do is scheduled.
 *
 * <p>A lane is scheduled <em>after</em> the event that woke it was committed, and only if it is not
 * yet; a run that finds its lane empty looks again <em>after</em> it has taken the lane off the
 * schedule. Whichever of the two comes first, the other sees its work, so no event is left behind,
 * and publishers need no lock. What a crash leaves behind between the two, {@link WorkSweep} finds.
 */
@ApplicationScoped
class LaneWaker {

    private static final Logger LOG = LoggerFactory.getLogger(LaneWaker.class);

    private final WorkScheduler scheduler;
    private final ServerThreads threads;
    private final Object scheduling = new Object();
    private Set<String> asleep = new LinkedHashSet<>();
    private boolean running;

    /** Only for the container's proxy. */
    protected LaneWaker() {
        this(null, null);
    }

    @Inject
    LaneWaker(WorkScheduler scheduler, ServerThreads threads) {
        this.scheduler = scheduler;
        this.threads = threads;
    }

    /** Begins to wake lanes by itself. */
    synchronized void start() {
        running = true;
        threads.newThread("work-waker", this::wakeForever).start();
    }

    /** Ends that. */
    synchronized void stop() {
        running = false;
        notifyAll();
    }

    /** Has a lane scheduled soon: this may be the thread of a request. */
    synchronized void wake(String lane) {
        asleep.add(lane);
        notifyAll();
    }

    /** Schedules the lanes that were woken so far, before it returns. */
    void flush() {
        synchronized (scheduling) {
            Set<String> lanes = takeAll();
            if (!lanes.isEmpty()) {
                lanes.forEach(this::schedule);
                scheduler.look();
            }
        }
    }

    private void wakeForever() {
        while (awaitOne()) {
            flush();
        }
    }

    private synchronized boolean awaitOne() {
        while (running && asleep.isEmpty()) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return running;
    }

    private synchronized Set<String> takeAll() {
        Set<String> all = asleep;
        asleep = new LinkedHashSet<>();
        return all;
    }

    private void schedule(String lane) {
        try {
            scheduler.scheduleOnce(WorkKind.EVENT, lane);
        } catch (RuntimeException e) {
            LOG.warn("The lane {} is not scheduled: the next sweep tries again", lane, e);
        }
    }
}
