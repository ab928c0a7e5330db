package org.partnerconsole.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.platform.work.WorkConsole.await;
import static org.partnerconsole.platform.work.WorkConsole.words;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.work.Backoff;
import org.partnerconsole.platform.work.WorkConsole.Words;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Events: in order per key, and exactly once in the database. */
@OnEachDatabase
class EventDeliveryTest extends WorkTest {

    EventDeliveryTest(TestDatabase database) {
        super(database);
    }

    @Test
    void events_of_a_key_come_in_order_though_many_publish_at_once() throws Exception {
        int publishers = 6;
        int each = 25;
        console.activate(SAID, event -> console.write(event.key(), words(event)));
        List<Runnable> all = new ArrayList<>();
        for (int publisher = 0; publisher < publishers; publisher++) {
            String name = "p" + publisher;
            all.add(
                    () -> {
                        for (int i = 0; i < each; i++) {
                            console.publish(SAID, "key" + i % 2, new Words(name + " " + (100 + i)));
                        }
                    });
        }

        inParallel(all);
        console.awaitQuiet();

        for (int key = 0; key < 2; key++) {
            List<String> written = console.written("key" + key);
            assertThat(written).doesNotHaveDuplicates();
            for (int publisher = 0; publisher < publishers; publisher++) {
                String prefix = "p" + publisher + " ";
                assertThat(written.stream().filter(words -> words.startsWith(prefix)))
                        .isSorted()
                        .hasSize(key == 0 ? each / 2 + 1 : each / 2);
            }
        }
    }

    @Test
    void no_event_is_left_behind_by_a_run_that_is_just_ending() throws Exception {
        AtomicInteger handled = new AtomicInteger();
        console.activate(SAID, event -> handled.incrementAndGet());
        console.withoutSweep();
        int rounds = 60;
        for (int round = 1; round <= rounds; round++) {
            console.publish(SAID, "key", new Words("" + round));
            int expected = round;
            // No condition but this one: then the run is between its last event and its end.
            await("event " + round, () -> handled.get() >= expected);
        }
        inParallel(
                List.of(
                        () -> publishMany("key", 100),
                        () -> publishMany("key", 100),
                        () -> publishMany("key", 100)));
        console.awaitQuiet();
        assertThat(handled).hasValue(rounds + 300);
    }

    @Test
    void what_a_handler_wrote_before_it_failed_is_gone() {
        AtomicInteger attempts = new AtomicInteger();
        console.activate(
                SAID,
                handler(
                        Backoff.firstAfter(Duration.ofMillis(20)),
                        event -> {
                            console.write("key", "attempt " + attempts.incrementAndGet());
                            if (attempts.get() < 3) {
                                throw new IllegalStateException("not yet");
                            }
                        }));

        console.publish(SAID, "key", new Words("hello"));

        console.awaitWritten("key", "attempt 3");
        console.awaitQuiet();
        assertThat(attempts).hasValue(3);
    }

    @Test
    void two_runs_of_one_lane_do_each_event_once_and_in_order() throws Exception {
        for (int round = 0; round < 10; round++) {
            String key = "key" + round;
            console.close();
            console.activate(SAID, event -> console.write(event.key(), words(event)));
            for (int i = 10; i < 30; i++) {
                console.publish(SAID, key, new Words("" + i));
            }
            String lane =
                    Lane.name(WorkConsole.PLUGIN, "handler-of-" + SAID, WorkConsole.PARTNER, key);

            inParallel(List.of(() -> drain(lane), () -> drain(lane)));

            assertThat(console.written(key)).isSorted().hasSize(20).doesNotHaveDuplicates();
        }
    }

    @Test
    void a_failed_event_comes_again_when_its_handler_said() {
        AtomicInteger attempts = new AtomicInteger();
        console.activate(
                SAID,
                handler(
                        Backoff.firstAfter(Duration.ofMinutes(10))
                                .times(3)
                                .atMost(Duration.ofHours(1)),
                        event -> {
                            if (attempts.incrementAndGet() < 4) {
                                throw new IllegalStateException("not yet");
                            }
                        }));
        console.publish(SAID, "key", new Words("hello"));
        await("the first attempt", () -> isNoted(1));

        for (int[] step : new int[][] {{1, 10}, {2, 30}, {3, 60}}) {
            console.advance(Duration.ofMinutes(step[1] - 1));
            assertThat(attempts).hasValue(step[0]);
            console.advance(Duration.ofMinutes(1));
            int expected = step[0] + 1;
            await("attempt " + expected, () -> attempts.get() == expected);
            if (expected < 4) {
                await("its failure", () -> isNoted(expected));
            }
        }

        console.awaitQuiet();
        assertThat(console.letters()).isEmpty();
    }

    private void publishMany(String key, int count) {
        for (int i = 0; i < count; i++) {
            console.publish(SAID, key, new Words("" + i));
        }
    }

    private void drain(String lane) {
        while (console.eventStore.hasWork(lane)) {
            console.lanes.attempt(lane);
        }
    }

    private boolean isNoted(int attempts) {
        return console.jdbc
                .first("select attempts from event_delivery", row -> row.getInt(1))
                .filter(noted -> noted == attempts)
                .isPresent();
    }
}
