package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.partnerconsole.platform.thread.ServerThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares the threads of durable work out, so that the hanging handlers of one plugin do not keep
 * all others from working, and interrupts handlers that hang.
 */
@ApplicationScoped
class WorkSlots {

    private static final Logger LOG = LoggerFactory.getLogger(WorkSlots.class);

    /** A plugin may have half of the threads. */
    static final int OF_A_PLUGIN = WorkScheduler.PARALLEL / 2;

    /** Long enough for another piece of ordinary work to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** The server rolls a transaction back when it is as old as that: nothing can come of it. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);

    private final ServerThreads threads;
    private final Duration longest;
    private final Map<String, Places> places = new ConcurrentHashMap<>();
    private final Set<Slot> taken = ConcurrentHashMap.newKeySet();
    private volatile Thread watch;

    /** Only for the container's proxy. */
    protected WorkSlots() {
        this(null);
    }

    @Inject
    WorkSlots(ServerThreads threads) {
        this(threads, LONGEST);
    }

    /** With another limit than the server's. */
    WorkSlots(ServerThreads threads, Duration longest) {
        this.threads = threads;
        this.longest = longest;
    }

    /** Begins to look for handlers that hang. */
    void start() {
        watch = threads.newThread("work-watch", this::watchForever);
        watch.start();
    }

    /** Ends that. */
    void stop() {
        Thread running = watch;
        if (running != null) {
            watch = null;
            running.interrupt();
        }
    }

    /**
     * Takes a place for work on this thread; close it on the same thread.
     *
     * @param instance the scheduled piece, which begins with its plugin's id
     * @return empty if the plugin's places are all taken, and none is to be had in a moment
     */
    Optional<Slot> take(String instance) {
        String pluginId = instance.substring(0, instance.indexOf('/'));
        Places ofPlugin =
                places.computeIfAbsent(
                        pluginId, plugin -> new Places(OF_A_PLUGIN, PATIENCE, System::nanoTime));
        try {
            if (!ofPlugin.take()) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        Slot slot = new Slot(ofPlugin, instance);
        taken.add(slot);
        return Optional.of(slot);
    }

    private void watchForever() {
        try {
            while (watch != null) {
                Thread.sleep(Math.min(LOOK_EVERY.toMillis(), longest.toMillis()));
                taken.forEach(Slot::interruptIfHanging);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A place that is taken. */
    final class Slot implements AutoCloseable {

        private final Places places;
        private final String instance;
        private final Thread thread = Thread.currentThread();
        private final long begun = System.nanoTime();
        private boolean ended;
        private boolean interrupted;

        private Slot(Places places, String instance) {
            this.places = places;
            this.instance = instance;
        }

        @Override
        public synchronized void close() {
            ended = true;
            taken.remove(this);
            places.release();
            if (interrupted) {
                // It was meant for the handler only.
                Thread.interrupted();
            }
        }

        private synchronized void interruptIfHanging() {
            if (!ended && !interrupted && System.nanoTime() - begun > longest.toNanos()) {
                interrupted = true;
                LOG.warn(
                        "A handler of {} has not ended within {} s and is interrupted; it is at {}",
                        instance,
                        longest.toSeconds(),
                        Arrays.toString(thread.getStackTrace()));
                thread.interrupt();
            }
        }
    }
}
