package org.partnerconsole.platform.work;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many pieces of one plugin's work may go on at once, and who waits for one of them to end.
 *
 * <p>Whoever waits has a thread and a scheduled piece of work that others could have. So only as
 * many wait as may hope for it: where places go from hand to hand that is worth it, but while
 * handlers hang nobody waits.
 */
final class Places {

    private final int count;
    private final Semaphore free;
    private final Duration patience;
    private final LongSupplier nanos;

    /** When places were taken, the latest last; as many times as there are places. */
    private final Deque<Long> taken = new ArrayDeque<>();

    /**
     * Makes them.
     *
     * @param count how many there are
     * @param patience how long anybody waits at most
     * @param nanos the time that passes, as {@link System#nanoTime()} tells it
     */
    Places(int count, Duration patience, LongSupplier nanos) {
        this.count = count;
        this.free = new Semaphore(count, true);
        this.patience = patience;
        this.nanos = nanos;
    }

    /** Takes one; false if there is none, and none is to be had in a moment. */
    boolean take() throws InterruptedException {
        boolean isMine =
                waiting() < takenLately()
                        ? free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)
                        : free.tryAcquire();
        if (isMine) {
            note();
        }
        return isMine;
    }

    /** Gives one back. */
    void release() {
        free.release();
    }

    /** How many wait for one. */
    int waiting() {
        return free.getQueueLength();
    }

    private synchronized void note() {
        if (taken.size() == count) {
            taken.removeFirst();
        }
        taken.addLast(nanos.getAsLong());
    }

    private synchronized int takenLately() {
        long from = nanos.getAsLong() - patience.toNanos();
        while (!taken.isEmpty() && taken.getFirst() - from < 0) {
            taken.removeFirst();
        }
        return taken.size();
    }
}
