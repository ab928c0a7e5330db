package org.partnerconsole.platform.plugin;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Times the steps of a change; some of them run beside each other. */
final class Steps {

    private final long begun = System.nanoTime();
    private final List<PluginStep> done = new CopyOnWriteArrayList<>();

    <T> T time(String name, Supplier<T> step) {
        long before = System.nanoTime();
        try {
            return step.get();
        } finally {
            done.add(new PluginStep(name, millis(System.nanoTime() - before)));
        }
    }

    void time(String name, Runnable step) {
        time(
                name,
                () -> {
                    step.run();
                    return null;
                });
    }

    List<PluginStep> done() {
        return List.copyOf(done);
    }

    /** Since the change began, in milliseconds. */
    long millis() {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /** A tenth of a millisecond is as fine as anybody can use. */
    private static double millis(long nanos) {
        return Math.round(nanos / 100_000.0) / 10.0;
    }
}
