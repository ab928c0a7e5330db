package org.partnerconsole.itests;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.itests.release.Figures;
import org.partnerconsole.itests.release.Updates;
import org.partnerconsole.itests.server.ConsoleServer;

/**
 * How long an update takes for a plugin with views, resources, entities and a migration, on a
 * console that does nothing else. Runs only when it is asked for by name.
 */
class UpdateBenchmark {

    private static final String PLUGIN = "mobile-plans-fulfillment";
    private static final int WARM_UP = 5;
    private static final int UPDATES = 50;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static ConsoleServer console;

    @TempDir private Path folder;

    @BeforeAll
    static void start() {
        console = ConsoleServer.start(ConsoleServer.newData("update"));
    }

    @AfterAll
    static void stop() {
        console.close();
    }

    @Test
    void measure() {
        Updates updates = new Updates(console, folder, new Figures());
        for (int i = 0; i < WARM_UP; i++) {
            updates.update(PLUGIN);
            drop(updates, new Figures());
        }
        Figures figures = new Figures();
        updates.measureIn(figures);
        figures.note("load average before: " + load());
        for (int i = 0; i < UPDATES; i++) {
            updates.update(PLUGIN);
        }
        for (int i = 0; i < UPDATES; i++) {
            drop(updates, figures);
        }
        figures.note("load average after: " + load());
        figures.write("updates.txt");
    }

    private static void drop(Updates updates, Figures figures) {
        Path jar = updates.next(PLUGIN);
        int wanted = updates.newest(PLUGIN);
        long dropped = System.nanoTime();
        PluginJars.drop(jar, console.data().resolve("plugins"));
        Await.closely(
                LIMIT,
                "release " + wanted,
                () ->
                        Optional.of(updates.answeringRelease(PLUGIN))
                                .filter(answering -> answering == wanted));
        figures.addSince("update, file to answer of the new one", dropped);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
