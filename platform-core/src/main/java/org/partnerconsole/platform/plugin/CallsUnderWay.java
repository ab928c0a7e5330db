package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What is under way inside of the console at this moment: requests, handlers, work beside pages.
 *
 * <p>A version of a plugin that was replaced may still be used by what had begun before, be it
 * through the services of another plugin. Once all of that has ended, nothing uses it any more.
 */
@ApplicationScoped
public class CallsUnderWay {

    /** Calls wait for no longer from when a pause begins, whatever goes on. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);
    private final ReentrantLock gate = new ReentrantLock();
    private final Condition opened = gate.newCondition();
    private int pauses;
    private long pausedSince;

    /**
     * Notes that a call begins on this thread; close it on the same thread when it has ended. Waits
     * while others are to have the console for themselves.
     *
     * @param what in words, such as {@code GET /v1/customers}
     */
    public Call begin(String what) {
        if (depth.get() == 0) {
            awaitOpen();
        }
        depth.set(depth.get() + 1);
        Call call = new Call(what, Thread.currentThread());
        calls.add(call);
        return call;
    }

    /**
     * Does something while no call of another thread is under way: those that begin wait for a
     * moment, those that have begun are given a moment to end.
     *
     * @param patience how long to wait for those that have begun
     */
    void alone(Duration patience, Runnable work) {
        change(1);
        try {
            awaitOthers(patience);
            work.run();
        } finally {
            change(-1);
        }
    }

    /**
     * Does something that waits for others itself, and uses no plugin: nobody waits for the calls
     * of this thread meanwhile, or two that wait would wait for each other.
     */
    <T> T apart(Supplier<T> work) {
        List<Call> own =
                calls.stream().filter(call -> call.thread == Thread.currentThread()).toList();
        own.forEach(Call::leave);
        try {
            return work.get();
        } finally {
            own.forEach(Call::comeBack);
        }
    }

    private void awaitOthers(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (Call other : others()) {
                other.awaitEnd(Duration.ofNanos(end - System.nanoTime()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void change(int by) {
        gate.lock();
        try {
            if (pauses == 0) {
                pausedSince = System.nanoTime();
            }
            pauses += by;
            opened.signalAll();
        } finally {
            gate.unlock();
        }
    }

    private void awaitOpen() {
        gate.lock();
        try {
            long left = pausedSince + LONGEST_PAUSE.toNanos() - System.nanoTime();
            while (pauses > 0 && left > 0) {
                left = opened.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            gate.unlock();
        }
    }

    /** All calls that are under way now on other threads than this. */
    List<Call> others() {
        return calls.stream().filter(call -> call.thread != Thread.currentThread()).toList();
    }

    private void left() {
        int left = depth.get() - 1;
        if (left > 0) {
            depth.set(left);
        } else {
            depth.remove();
        }
    }

    /** A call that has begun. */
    public final class Call implements AutoCloseable {

        private final String what;
        private final Thread thread;
        private volatile CountDownLatch ended = new CountDownLatch(1);

        private Call(String what, Thread thread) {
            this.what = what;
            this.thread = thread;
        }

        @Override
        public void close() {
            if (calls.remove(this)) {
                left();
                ended.countDown();
            }
        }

        private void leave() {
            calls.remove(this);
            ended.countDown();
        }

        private void comeBack() {
            ended = new CountDownLatch(1);
            calls.add(this);
        }

        boolean hasEnded() {
            return ended.getCount() == 0;
        }

        /** Whether it ends in time. */
        boolean awaitEnd(Duration limit) throws InterruptedException {
            return ended.await(Math.max(limit.toNanos(), 0), TimeUnit.NANOSECONDS);
        }

        @Override
        public String toString() {
            return "%s on the thread %s".formatted(what, thread.getName());
        }
    }
}
