package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What is under way inside of the console at this moment: requests, handlers, work beside pages.
 *
 * <p>A version of a plugin that was replaced may still be used by what had begun before, be it
 * through the services of another plugin. Once all of that has ended, nothing uses it any more.
 */
@ApplicationScoped
public class CallsUnderWay {

    private final Set<Call> calls = ConcurrentHashMap.newKeySet();

    /**
     * Notes that a call begins on this thread; close it when it has ended.
     *
     * @param what in words, such as {@code GET /v1/customers}
     */
    public Call begin(String what) {
        Call call = new Call(what, Thread.currentThread());
        calls.add(call);
        return call;
    }

    /** All calls that are under way now on other threads than this. */
    List<Call> others() {
        return calls.stream().filter(call -> call.thread != Thread.currentThread()).toList();
    }

    /** A call that has begun. */
    public final class Call implements AutoCloseable {

        private final String what;
        private final Thread thread;
        private final CountDownLatch ended = new CountDownLatch(1);

        private Call(String what, Thread thread) {
            this.what = what;
            this.thread = thread;
        }

        @Override
        public void close() {
            calls.remove(this);
            ended.countDown();
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
