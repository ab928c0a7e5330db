package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.partnerconsole.platform.thread.ServerThreads;

class LimitedTaskTest {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LATE = Duration.ofSeconds(20);

    private final LinkedBlockingQueue<String> late = new LinkedBlockingQueue<>();
    private final CountDownLatch mayGoOn = new CountDownLatch(1);
    private final ServerThreads threads =
            new ServerThreads() {
                @Override
                public Thread newThread(String name, Runnable task) {
                    return new Thread(task, name);
                }
            };

    @Test
    void what_it_makes_in_time_is_handed_over() {
        assertThat(start(() -> "made").await(LATE, () -> new PluginRefused("late")))
                .isEqualTo("made");
    }

    @Test
    void what_it_throws_is_thrown() {
        LimitedTask<String> task =
                start(
                        () -> {
                            throw new IllegalStateException("broken");
                        });

        assertThatThrownBy(() -> task.await(LATE, () -> new PluginRefused("late")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        task.discard(LATE);
        assertThat(late).isEmpty();
    }

    @Test
    void one_that_hangs_is_refused_and_its_late_result_undone() throws Exception {
        LimitedTask<String> task = start(this::hang);

        assertThatThrownBy(() -> task.await(SOON, () -> new PluginRefused("too slow")))
                .isInstanceOf(PluginRefused.class)
                .hasMessage("too slow");

        mayGoOn.countDown();
        assertThat(late.poll(20, TimeUnit.SECONDS)).isEqualTo("hung");
    }

    @Test
    void a_result_that_nobody_wants_is_undone_once() throws Exception {
        start(() -> "made").discard(LATE);
        assertThat(late.poll(20, TimeUnit.SECONDS)).isEqualTo("made");

        start(this::hang).discard(SOON);
        assertThat(late).isEmpty();
        mayGoOn.countDown();
        assertThat(late.poll(20, TimeUnit.SECONDS)).isEqualTo("hung");
        assertThat(late).isEmpty();
    }

    private LimitedTask<String> start(Supplier<String> work) {
        return LimitedTask.start(threads, "limited", work, late::add);
    }

    private String hang() {
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "hung";
    }
}
