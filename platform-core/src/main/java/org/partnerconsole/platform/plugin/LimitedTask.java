package org.partnerconsole.platform.plugin;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.partnerconsole.platform.thread.ServerThreads;

/**
 * A step of a change on a thread of its own, so that one that hangs holds nobody else up: it is
 * waited for, for a limited time only, and left behind then.
 *
 * <p>A step that is left behind is not interrupted by itself: not every library survives that.
 */
final class LimitedTask<T> {

    private final CompletableFuture<T> result = new CompletableFuture<>();
    private final Consumer<T> late;
    private final Thread thread;

    private LimitedTask(ServerThreads threads, String name, Supplier<T> work, Consumer<T> late) {
        this.late = late;
        this.thread = threads.newThread(name, () -> run(work));
    }

    /**
     * Begins a step.
     *
     * @param name of its thread
     * @param late what to do with a result that nobody waits for any more
     */
    static <T> LimitedTask<T> start(
            ServerThreads threads, String name, Supplier<T> work, Consumer<T> late) {
        LimitedTask<T> task = new LimitedTask<>(threads, name, work, late);
        task.thread.start();
        return task;
    }

    /** Begins a step without a result. */
    static LimitedTask<Void> start(ServerThreads threads, String name, Runnable work) {
        return start(
                threads,
                name,
                () -> {
                    work.run();
                    return null;
                },
                nothing -> {});
    }

    private void run(Supplier<T> work) {
        try {
            T made = work.get();
            if (!result.complete(made)) {
                late.accept(made);
            }
        } catch (Throwable e) {
            // Errors too: whoever waits is to hear of them.
            result.completeExceptionally(e);
        }
    }

    /**
     * The result, or the exception that the step has thrown.
     *
     * @param atLimit makes the refusal if the step takes too long
     */
    T await(Duration limit, Supplier<PluginRefused> atLimit) {
        if (!isDoneWithin(limit) && giveUp()) {
            throw atLimit.get();
        }
        return result();
    }

    /** The result, or the exception that the step has thrown; it is waited for. */
    T result() {
        try {
            return result.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            // Whatever it throws is unchecked.
            throw (RuntimeException) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PluginRefused("The thread %s was broken off".formatted(thread.getName()), e);
        }
    }

    /** Whether it ends in time, well or not. */
    boolean isDoneWithin(Duration limit) {
        try {
            result.get(Math.max(limit.toNanos(), 0), TimeUnit.NANOSECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Undoes the result, now if it is there within a time, else when it comes. */
    void discard(Duration limit) {
        if (isDoneWithin(limit) || !giveUp()) {
            if (!result.isCompletedExceptionally()) {
                late.accept(result.join());
            }
        }
    }

    void interrupt() {
        thread.interrupt();
    }

    /** Whether it had not ended yet: what comes of it now comes late. */
    private boolean giveUp() {
        return result.completeExceptionally(new TimeoutException());
    }
}
