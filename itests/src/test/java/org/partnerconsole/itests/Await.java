package org.partnerconsole.itests;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what happens elsewhere. */
final class Await {

    private Await() {}

    /** Asks again and again until there is an answer; fails by the name of what did not come. */
    static <T> T until(Duration limit, String what, Supplier<Optional<T>> question) {
        return until(limit, 100, what, question);
    }

    /** The same, asking so often that the moment can be measured. */
    static <T> T closely(Duration limit, String what, Supplier<Optional<T>> question) {
        return until(limit, 5, what, question);
    }

    private static <T> T until(
            Duration limit, long pauseMillis, String what, Supplier<Optional<T>> question) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError(what + " did not come in " + limit);
            }
            try {
                Thread.sleep(pauseMillis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
