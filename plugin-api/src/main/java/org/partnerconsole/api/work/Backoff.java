package org.partnerconsole.api.work;

import java.time.Duration;
import java.util.Objects;

/**
 * When work that failed is tried again, and how often. Immutable.
 *
 * <p>The first repetition comes after a first delay. Each further delay is longer by a factor, up
 * to a longest one. When all attempts have failed, the work becomes a dead letter: it waits for the
 * operator of the console, who runs it again or skips it.
 *
 * <pre>{@code
 * Backoff.firstAfter(Duration.ofSeconds(10)).times(3).atMost(Duration.ofHours(1)).attempts(8)
 * }</pre>
 */
public final class Backoff {

    /** The most attempts there can be. */
    public static final int MOST_ATTEMPTS = 1000;

    /** The longest delay there can be. */
    public static final Duration LONGEST_DELAY = Duration.ofDays(30);

    private static final Duration SHORTEST_DELAY = Duration.ofMillis(1);
    private static final Backoff STANDARD =
            new Backoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(1), 12);

    private final Duration first;
    private final double factor;
    private final Duration longest;
    private final int attempts;

    private Backoff(Duration first, double factor, Duration longest, int attempts) {
        this.first = first;
        this.factor = factor;
        this.longest = longest;
        this.attempts = attempts;
    }

    /** After a second, then ever twice as long up to a minute; 12 attempts in all. */
    public static Backoff standard() {
        return STANDARD;
    }

    /** One attempt only: what fails is a dead letter at once. */
    public static Backoff never() {
        return STANDARD.attempts(1);
    }

    /**
     * Like {@link #standard()}, with another first delay; the longest is raised to it if it is
     * shorter.
     *
     * @param delay from 1 ms to 30 days
     */
    public static Backoff firstAfter(Duration delay) {
        require("the first delay", delay);
        Duration longest = delay.compareTo(STANDARD.longest) > 0 ? delay : STANDARD.longest;
        return new Backoff(delay, STANDARD.factor, longest, STANDARD.attempts);
    }

    /**
     * The same with another factor between a delay and the next.
     *
     * @param factor from 1 (always the first delay) to 100
     */
    public Backoff times(double factor) {
        if (!(factor >= 1 && factor <= 100)) {
            throw new IllegalArgumentException(
                    "the factor of a back-off is from 1 to 100, but it is " + factor);
        }
        return new Backoff(first, factor, longest, attempts);
    }

    /**
     * The same with another longest delay.
     *
     * @param delay from the first delay to 30 days
     */
    public Backoff atMost(Duration delay) {
        require("the longest delay", delay);
        if (delay.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "the longest delay of a back-off is at least its first (%s), but it is %s"
                            .formatted(first, delay));
        }
        return new Backoff(first, factor, delay, attempts);
    }

    /**
     * The same with another number of attempts.
     *
     * @param attempts the first one counted too, from 1 to 1000
     */
    public Backoff attempts(int attempts) {
        if (attempts < 1 || attempts > MOST_ATTEMPTS) {
            throw new IllegalArgumentException(
                    "a back-off has 1 to %d attempts, but it is %d"
                            .formatted(MOST_ATTEMPTS, attempts));
        }
        return new Backoff(first, factor, longest, attempts);
    }

    /** How often the work is tried in all. */
    public int attempts() {
        return attempts;
    }

    /**
     * How long to wait after a failed attempt.
     *
     * @param failures how many attempts have failed so far, from 1
     */
    public Duration delayAfter(int failures) {
        if (failures < 1) {
            throw new IllegalArgumentException(
                    "a delay comes after a failure, but there were " + failures);
        }
        double millis = first.toMillis() * Math.pow(factor, failures - 1.0);
        return millis < longest.toMillis() ? Duration.ofMillis((long) millis) : longest;
    }

    private static void require(String what, Duration delay) {
        Objects.requireNonNull(delay, what);
        if (delay.compareTo(SHORTEST_DELAY) < 0 || delay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException(
                    "%s of a back-off is from %s to %s, but it is %s"
                            .formatted(what, SHORTEST_DELAY, LONGEST_DELAY, delay));
        }
    }
}
