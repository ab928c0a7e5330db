package org.partnerconsole.platform.work;

import static org.partnerconsole.platform.work.WorkConsole.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.platform.work.WorkConsole.Words;
import org.partnerconsole.testing.database.DatabaseKind;
import org.partnerconsole.testing.database.TestDatabase;

/**
 * How much durable work gets done in a second. Prints figures and asserts nothing; its name keeps
 * it out of normal runs: {@code mvn -pl platform-core -am test -Dtest=WorkBenchmark
 * -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class WorkBenchmark {

    private static final int COUNT = 5_000;
    private static final int KEYS = 100;
    private static final String SAID = "greetings.said";
    private static final String WAVE = "wave";

    @TempDir Path folder;

    @Test
    void h2_in_a_file() {
        JdbcDataSource file = new JdbcDataSource();
        file.setURL("jdbc:h2:file:" + folder.resolve("work") + ";WRITE_DELAY=0");
        measure("H2 file, WRITE_DELAY=0", Pools.of(file));
    }

    @Test
    void postgresql() {
        try (TestDatabase database = DatabaseKind.POSTGRESQL.create()) {
            measure("PostgreSQL, fsync off", Pools.of(database));
        }
    }

    private static void measure(String database, JdbcConnectionPool pool) {
        WorkConsole.migrate(pool);
        for (boolean writing : new boolean[] {false, false, true}) {
            String handler = writing ? "a handler that writes a row" : "an empty handler";
            AtomicInteger done = new AtomicInteger();
            try (WorkConsole console = new WorkConsole(pool)) {
                console.clear();
                console.activate(
                        console.plugins
                                .version()
                                .handling(SAID, event -> act(console, writing, done))
                                .due(WAVE, timer -> act(console, writing, done)));
                console.work.prepare();

                report(database, "events published", () -> publish(console));
                console.start();
                report(database, "events, " + handler, () -> done.get() == COUNT);

                done.set(0);
                console.set(WAVE, "first", console.clock.instant().plus(Duration.ofHours(1)));
                report(database, "timers set", () -> setTimers(console));
                console.advance(Duration.ofHours(2));
                report(database, "timers, " + handler, () -> done.get() == COUNT + 1);
                console.awaitQuiet();
            }
        }
        pool.dispose();
    }

    private static boolean publish(WorkConsole console) {
        for (int i = 0; i < COUNT; i++) {
            console.publish(SAID, "key" + i % KEYS, new Words("hello"));
        }
        return true;
    }

    private static boolean setTimers(WorkConsole console) {
        for (int i = 0; i < COUNT; i++) {
            console.set(WAVE, "key" + i, console.clock.instant().plus(Duration.ofHours(1)));
        }
        return true;
    }

    private static void act(WorkConsole console, boolean writing, AtomicInteger done) {
        if (writing) {
            console.write("row", "words");
        }
        done.incrementAndGet();
    }

    private static void report(String database, String what, BooleanSupplier end) {
        long begun = System.nanoTime();
        await(what, end);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("BENCHMARK %s: %s: %.0f/s%n", database, what, COUNT / seconds);
    }
}
