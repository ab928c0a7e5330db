package org.partnerconsole.platform.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.partnerconsole.api.events.Event;
import org.partnerconsole.api.events.EventHandler;
import org.partnerconsole.api.work.Backoff;
import org.partnerconsole.testing.database.TestDatabase;

/** A test whose methods share a database, and each begin with nothing to do. */
abstract class WorkTest {

    static final String SAID = "greetings.said";
    static final String WAVE = "wave";

    WorkConsole console;

    WorkTest(TestDatabase database) {
        WorkConsole.migrateOnce(database);
        console = new WorkConsole(database.dataSource());
    }

    @BeforeEach
    void startConsole() {
        console.clear();
        console.start();
    }

    @AfterEach
    void stopConsole() {
        console.close();
    }

    static EventHandler handler(Backoff backoff, EventHandler handler) {
        return new EventHandler() {
            @Override
            public void handle(Event event) {
                handler.handle(event);
            }

            @Override
            public Backoff backoff() {
                return backoff;
            }
        };
    }

    static void inParallel(List<Runnable> acts) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (Runnable act : acts) {
                all.add(
                        threads.submit(
                                () -> {
                                    go.await();
                                    act.run();
                                    return null;
                                }));
            }
            go.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}
