package org.partnerconsole.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerconsole.platform.work.WorkConsole.words;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.work.Backoff;
import org.partnerconsole.platform.work.WorkConsole.Words;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** The work of plugins that are away, also over restarts; and the work of nobody. */
@OnEachDatabase
class ParkingTest extends WorkTest {

    private final TestDatabase database;

    ParkingTest(TestDatabase database) {
        super(database);
        this.database = database;
    }

    @Test
    void what_happens_while_a_plugin_is_away_waits_and_comes_in_order() {
        activate();
        console.publish(SAID, "a", new Words("before"));
        console.awaitWritten("a", "before");
        console.set(WAVE, "b", console.clock.instant().plus(Duration.ofHours(1)));

        console.stopPlugin();
        assertThat(console.parked()).isEqualTo(1);
        console.publish(SAID, "a", new Words("one"));
        console.publish(SAID, "a", new Words("two"));
        console.advance(Duration.ofHours(2));
        console.awaitParked(3);
        console.advance(Duration.ofDays(30));
        console.publish(SAID, "a", new Words("three"));
        console.awaitParked(4);
        assertThat(console.written("a")).containsExactly("before");
        assertThat(console.letters()).isEmpty();

        activate();

        console.awaitWritten("a", "before", "one", "two", "three");
        console.awaitWritten("b", "waved");
        console.awaitQuiet();
    }

    @Test
    void a_timer_that_was_parked_before_its_time_comes_at_its_time() {
        activate();
        console.set(WAVE, "b", console.clock.instant().plus(Duration.ofHours(1)));
        console.stopPlugin();
        activate();

        console.advance(Duration.ofMinutes(30));
        assertThat(console.parked()).isZero();
        assertThat(console.written("b")).isEmpty();
        console.advance(Duration.ofMinutes(30));

        console.awaitWritten("b", "waved");
    }

    @Test
    void work_outlives_restarts_with_and_without_its_plugin() {
        activate();
        console.stopPlugin();
        console.publish(SAID, "a", new Words("one"));
        console.set(WAVE, "b", console.clock.instant());
        console.awaitParked(2);

        restart();
        console.start();
        console.publish(SAID, "a", new Words("two"));
        console.awaitParked(3);

        restart();
        activate();
        console.start();

        console.awaitWritten("a", "one", "two");
        console.awaitWritten("b", "waved");
        console.awaitQuiet();
    }

    /** Between the commit of a publisher and the lane's place on the schedule. */
    @Test
    void a_crash_before_a_lane_was_scheduled_leaves_nothing_behind() {
        activate();
        console.close();
        console.publish(SAID, "a", new Words("one"));
        assertThat(console.scheduled()).isZero();

        restart();
        activate();
        console.start();

        console.awaitWritten("a", "one");
    }

    /** A server that was killed has picked a run and never ends it. */
    @Test
    void a_run_that_a_crash_broke_off_is_done_by_the_next() {
        console.close();
        activate();
        console.publish(SAID, "a", new Words("one"));
        console.work.look();
        assertThat(
                        console.jdbc.update(
                                "update scheduled_tasks set picked = true, picked_by = 'gone',"
                                        + " last_heartbeat = ? where task_name = 'event'",
                                console.clock.instant().minus(Duration.ofMinutes(5))))
                .isOne();

        restart();
        activate();
        console.start();

        console.awaitWritten("a", "one");
        console.awaitQuiet();
    }

    @Test
    void work_of_a_handler_that_is_gone_waits_and_is_seen() {
        activate();
        console.stopPlugin();
        console.publish(SAID, "a", new Words("one"));
        console.set(WAVE, "b", console.clock.instant());
        console.awaitParked(2);

        console.activateTimer(WAVE, timer -> console.write(timer.key(), "waved"));

        console.awaitWritten("b", "waved");
        console.publish(SAID, "a", new Words("nobody listens"));
        console.awaitParked(1);
        assertThat(console.deadLetters.waiting())
                .containsExactly(new WaitingWork(WorkConsole.PLUGIN, 1, 0, 1));
        activate();
        console.awaitWritten("a", "one");
    }

    @Test
    void a_topic_that_could_not_be_written_down_when_a_plugin_came_up_is_so_by_the_next_sweep() {
        console.jdbc.update("alter table event_subscription rename to out_of_reach");
        try {
            assertThatThrownBy(this::activate).hasStackTraceContaining("event_subscription");
        } finally {
            console.jdbc.update("alter table out_of_reach rename to event_subscription");
        }

        console.sweep.run();
        console.publish(SAID, "a", new Words("hello"));

        console.awaitWritten("a", "hello");
    }

    @Test
    void a_sweep_leaves_the_subscriptions_of_a_plugin_that_is_away_as_they_are() {
        activate();
        console.stopPlugin();

        console.sweep.run();
        console.publish(SAID, "a", new Words("hello"));
        activate();

        console.awaitWritten("a", "hello");
    }

    @Test
    void a_sweep_leaves_them_too_if_it_meets_a_plugin_that_is_just_going() {
        activate();
        console.switchOff();

        console.sweep.run();
        console.stopPlugin();
        console.publish(SAID, "a", new Words("hello"));
        activate();

        console.awaitWritten("a", "hello");
    }

    @Test
    void a_handler_that_an_update_took_the_ground_from_has_not_failed() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch switched = new CountDownLatch(1);
        console.activate(
                SAID,
                handler(
                        Backoff.never(),
                        event -> {
                            console.write("a", "by the old one");
                            inside.countDown();
                            pass(switched);
                            throw new IllegalStateException("my version is gone");
                        }));
        console.publish(SAID, "a", new Words("one"));
        inside.await();

        console.activate(SAID, event -> console.write("a", "by the new one"));
        switched.countDown();

        console.awaitWritten("a", "by the new one");
        assertThat(console.letters()).isEmpty();
    }

    @Test
    void a_handler_that_runs_while_its_plugin_is_updated_ends_there() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch switched = new CountDownLatch(1);
        console.activate(
                SAID,
                event -> {
                    inside.countDown();
                    pass(switched);
                    console.write("a", "old " + words(event));
                });
        console.publish(SAID, "a", new Words("one"));
        console.publish(SAID, "a", new Words("two"));
        inside.await();

        console.activate(SAID, event -> console.write("a", "new " + words(event)));
        switched.countDown();

        console.awaitWritten("a", "old one", "new two");
    }

    @Test
    void no_work_stays_parked_when_a_plugin_comes_and_goes_quickly() {
        AtomicInteger handled = new AtomicInteger();
        console.activate(SAID, event -> handled.incrementAndGet());
        console.withoutSweep();
        int rounds = 60;
        for (int round = 0; round < rounds; round++) {
            console.publish(SAID, "a" + round % 3, new Words(""));
            console.stopPlugin();
            console.publish(SAID, "a" + round % 3, new Words(""));
            console.activate(SAID, event -> handled.incrementAndGet());
        }

        WorkConsole.await("all of it", () -> handled.get() == 2 * rounds);
        console.awaitQuiet();
    }

    /** The run has found nobody; before it can park the work, the plugin is back. */
    @Test
    void no_work_stays_parked_when_its_plugin_comes_back_at_that_moment() {
        activate();
        console.withoutSweep();
        console.plugins.deactivate(WorkConsole.PLUGIN);
        AtomicInteger returns = new AtomicInteger();
        for (Runnable work :
                new Runnable[] {
                    () -> console.publish(SAID, "a", new Words("one")),
                    () -> console.set(WAVE, "b", console.clock.instant())
                }) {
            console.plugins.whenMissed(
                    () -> {
                        activate();
                        returns.incrementAndGet();
                    });
            work.run();
            console.awaitQuiet();
            console.plugins.deactivate(WorkConsole.PLUGIN);
        }

        assertThat(returns).hasValue(2);
        console.awaitWritten("a", "one");
        console.awaitWritten("b", "waved");
    }

    @Test
    void a_purge_leaves_nothing_of_a_plugin_and_all_of_the_others() {
        console.activate(
                SAID,
                handler(
                        Backoff.never(),
                        event -> {
                            throw new IllegalStateException("bad");
                        }));
        console.publish(SAID, "a", new Words("dead"));
        console.onlyLetter();
        console.stopPlugin();
        console.publish(SAID, "b", new Words("parked"));
        console.set(WAVE, "c", console.clock.instant());
        console.awaitParked(2);
        String other =
                "insert into timer (id, plugin_id, name, timer_key, partner_id,"
                        + " correlation_id, due) values (?, 'greetings-too', 'x', 'x', 'first', 'c', ?)";
        console.jdbc.update(other, UUID.randomUUID(), console.clock.instant());

        console.work.purge(WorkConsole.PLUGIN);

        assertThat(console.count("event_subscription")).isZero();
        assertThat(console.count("event_delivery")).isZero();
        assertThat(console.count("dead_letter")).isZero();
        assertThat(console.scheduled()).isZero();
        assertThat(console.count("timer")).isOne();
    }

    @Test
    void work_that_nobody_knows_is_never_deleted() {
        console.jdbc.update(
                "insert into scheduled_tasks (task_name, task_instance, execution_time, picked,"
                        + " version) values ('of-another-release', '1', ?, false, 1)",
                console.clock.instant());
        for (int year = 0; year < 3; year++) {
            console.advance(Duration.ofDays(365));
            restart();
            activate();
            console.start();
            console.publish(SAID, "a", new Words("one"));
            WorkConsole.await("a run", () -> console.count("event_delivery") == 0);
        }

        assertThat(
                        console.jdbc.query(
                                "select 1 from scheduled_tasks"
                                        + " where task_name = 'of-another-release'",
                                row -> true))
                .hasSize(1);
    }

    /** A console of the same database, whose clock goes on. */
    private void restart() {
        console.close();
        console = new WorkConsole(database.dataSource(), console.clock);
    }

    private void activate() {
        console.activate(
                console.plugins
                        .version()
                        .handling(SAID, event -> console.write(event.key(), words(event)))
                        .due(WAVE, timer -> console.write(timer.key(), "waved")));
    }

    private static void pass(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
