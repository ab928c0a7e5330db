package org.partnerconsole.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.platform.work.WorkConsole.await;
import static org.partnerconsole.platform.work.WorkConsole.words;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.events.Event;
import org.partnerconsole.platform.time.ConsoleClock;
import org.partnerconsole.platform.work.WorkConsole.Words;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Handlers that do not come to an end. */
@OnEachDatabase
class HangingHandlerTest {

    private static final String SAID = "greetings.said";
    private static final String SENT = "letters.sent";
    private static final int LANES = 200;
    private static final int EVENTS = 3 * WorkScheduler.PARALLEL;

    private final TestDatabase database;
    private final CountDownLatch release = new CountDownLatch(1);
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private JdbcConnectionPool pool;
    private WorkConsole console;

    HangingHandlerTest(TestDatabase database) {
        this.database = database;
        WorkConsole.migrateOnce(database);
    }

    @AfterEach
    void stop() {
        release.countDown();
        console.close();
        if (pool != null) {
            pool.dispose();
        }
    }

    @Test
    void those_of_one_plugin_keep_no_other_from_working() {
        start(Duration.ofMinutes(2));
        console.activate(console.plugins.version().handling(SAID, this::hang));
        AtomicInteger heard = new AtomicInteger();
        console.activate(
                "letters",
                console.plugins.version().handling(SAID, event -> heard.incrementAndGet()));

        publish();

        await("all that the other plugin hears", () -> heard.get() == EVENTS);
        assertThat(hanging).hasSize(WorkSlots.OF_A_PLUGIN);
        release.countDown();
        await("all that hung", () -> hanging.size() == EVENTS);
    }

    @Test
    void however_much_waits_behind_them_another_plugin_is_told_at_once() {
        pool = Pools.of(database);
        start(pool, Duration.ofMinutes(2));
        console.activate(console.plugins.version().handling(SAID, this::hang));
        console.activate(
                "letters",
                console.plugins
                        .version()
                        .handling(SENT, event -> console.write("sent", event.key())));
        publishInOneGo(SAID, LANES);
        await("the lanes on the schedule", () -> console.scheduled() == LANES);
        await("all that may hang", () -> hanging.size() == WorkSlots.OF_A_PLUGIN);

        console.publish(SENT, "letter", new Words("hello"));
        long begun = System.nanoTime();
        console.awaitWritten("sent", "letter");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void one_that_hangs_is_interrupted_and_tried_again() {
        start(Duration.ofMillis(500));
        AtomicInteger attempts = new AtomicInteger();
        console.activate(
                SAID,
                event -> {
                    if (attempts.incrementAndGet() == 1) {
                        hang(event);
                    }
                    console.write(event.key(), words(event));
                });

        console.publish(SAID, "key", new Words("hello"));
        await("an attempt that ends", () -> isWaitingForRetry());
        console.advance(Duration.ofDays(1));

        console.awaitWritten("key", "hello");
        assertThat(attempts).hasValue(2);
    }

    private void start(Duration longestWork) {
        start(database.dataSource(), longestWork);
    }

    private void start(DataSource source, Duration longestWork) {
        console = new WorkConsole(source, new ConsoleClock(), longestWork);
        console.clear();
        console.start();
    }

    private void publish() {
        for (int i = 0; i < EVENTS; i++) {
            console.publish(SAID, "key" + i, new Words("hello"));
        }
    }

    private void publishInOneGo(String topic, int keys) {
        console.asPartner(
                () ->
                        console.transactions.run(
                                () -> {
                                    for (int i = 0; i < keys; i++) {
                                        console.events.publish(
                                                topic, "key" + i, new Words("hello"));
                                    }
                                }));
    }

    private boolean isWaitingForRetry() {
        return console.jdbc
                .first("select attempts from event_delivery", row -> row.getInt(1))
                .filter(attempts -> attempts == 1)
                .isPresent();
    }

    private void hang(Event event) {
        hanging.add(event.key());
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted at " + event.key(), e);
        }
    }
}
