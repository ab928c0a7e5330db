package org.partnerconsole.itests.release;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.partnerconsole.itests.server.Answer;

/** Sends the same request again and again, and notes every answer that is not 200. */
public final class Poller implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int MANY = 20;

    private final String name;
    private final Supplier<Answer> request;
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean closed;
    private volatile int answered;
    private volatile long slowest;
    private long[] micros = new long[1024];

    private Poller(String name, Supplier<Answer> request) {
        this.name = name;
        this.request = request;
        thread = Thread.ofPlatform().name("poller " + name).start(this::poll);
    }

    /** Begins at once. */
    public static Poller start(String name, Supplier<Answer> request) {
        return new Poller(name, request);
    }

    /** What went wrong so far, with the time at which it did. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many requests were answered as they should. */
    public int answered() {
        return answered;
    }

    /** Ends with the request under way. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** After the end: how many requests, and how long they took. */
    @Override
    public String toString() {
        long[] sorted = Arrays.copyOf(micros, answered);
        Arrays.sort(sorted);
        return "%-48s %6d answered, %d failed, median %.0f ms, p99 %.0f ms, slowest %.0f ms"
                .formatted(
                        name,
                        answered,
                        failures.size(),
                        at(sorted, 0.5) / 1000.0,
                        at(sorted, 0.99) / 1000.0,
                        slowest / 1000.0);
    }

    private static long at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) ((sorted.length - 1) * part)];
    }

    private void poll() {
        while (!closed && failures.size() < MANY) {
            long before = System.nanoTime();
            try {
                Answer answer = request.get();
                long took = (System.nanoTime() - before) / 1000;
                if (answer.status() == 200) {
                    note(took);
                } else {
                    failures.add("%s %s: %s".formatted(Instant.now(), name, answer));
                }
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                failures.add("%s %s: %s".formatted(Instant.now(), name, e));
            }
        }
    }

    private void note(long took) {
        if (answered == micros.length) {
            micros = Arrays.copyOf(micros, 2 * answered);
        }
        micros[answered] = took;
        slowest = Math.max(slowest, took);
        answered++;
    }
}
