package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Calls, and what is to be done while there are none. */
class CallsUnderWayTest {

    private final CallsUnderWay calls = new CallsUnderWay();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @Test
    void a_call_that_begins_meanwhile_waits_until_the_console_is_free_again() throws Exception {
        Thread caller = new Thread(() -> call("the call"));

        calls.alone(
                Duration.ofSeconds(1),
                () -> {
                    caller.start();
                    awaitWaiting(caller);
                    done.add("alone");
                });
        caller.join();

        assertThat(done).containsExactly("alone", "the call");
    }

    @Test
    void a_call_that_has_begun_is_given_a_moment_to_end_also_if_it_calls_on() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Thread caller =
                new Thread(
                        () -> {
                            try (CallsUnderWay.Call outer = calls.begin("outer")) {
                                begun.countDown();
                                await(mayGoOn);
                                call("inner");
                            }
                        });
        caller.start();
        await(begun);
        Thread alone =
                new Thread(() -> calls.alone(Duration.ofSeconds(10), () -> done.add("alone")));
        alone.start();
        awaitWaiting(alone);
        mayGoOn.countDown();
        alone.join();
        caller.join();

        assertThat(done).containsExactly("inner", "alone");
    }

    @Test
    void the_own_call_is_not_waited_for() {
        try (CallsUnderWay.Call own = calls.begin("own")) {
            calls.alone(Duration.ofSeconds(10), () -> done.add("alone"));
        }
        assertThat(done).containsExactly("alone");
    }

    @Test
    void nobody_waits_for_one_that_waits_itself() throws Exception {
        CountDownLatch apart = new CountDownLatch(1);
        CountDownLatch mayGoOn = new CountDownLatch(1);
        Thread waiting =
                new Thread(
                        () -> {
                            try (CallsUnderWay.Call outer = calls.begin("outer")) {
                                calls.apart(
                                        () -> {
                                            apart.countDown();
                                            await(mayGoOn);
                                            return "";
                                        });
                                assertThat(outer.hasEnded()).isFalse();
                                done.add("came back");
                            }
                        });
        waiting.start();
        await(apart);

        assertThat(calls.others()).isEmpty();
        calls.alone(Duration.ofSeconds(10), () -> done.add("alone"));
        mayGoOn.countDown();
        waiting.join();

        assertThat(done).containsExactly("alone", "came back");
        assertThat(calls.others()).isEmpty();
    }

    private void call(String what) {
        try (CallsUnderWay.Call call = calls.begin(what)) {
            done.add(what);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
    }
}
