package org.partnerconsole.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.partnerconsole.platform.limit.Limit;

/**
 * Stops whoever tries out passwords: after ten failures in five minutes a name is not looked at for
 * the rest of them. A name that nobody has is treated the same, so that none can be found out.
 */
@ApplicationScoped
class SignInThrottle {

    static final int MOST_FAILURES = 10;
    static final Duration SPAN = Duration.ofMinutes(5);

    /** Proving costs so much time that nobody tries so many names to have one forgotten. */
    private static final int NAMES = 10_000;

    private final Limit failures;

    /** Only for the container's proxy. */
    protected SignInThrottle() {
        this.failures = null;
    }

    @Inject
    SignInThrottle(Clock clock) {
        this.failures = new Limit(MOST_FAILURES, SPAN, NAMES, clock);
    }

    /**
     * Lets an attempt be made.
     *
     * @throws TooManyFailures if too many have failed before
     */
    void admit(String kind, String name) {
        failures.remaining(key(kind, name))
                .ifPresent(
                        wait -> {
                            throw new TooManyFailures(wait);
                        });
    }

    void failed(String kind, String name) {
        failures.take(key(kind, name));
    }

    void succeeded(String kind, String name) {
        failures.forget(key(kind, name));
    }

    private static String key(String kind, String name) {
        return kind + ' ' + name.substring(0, Math.min(name.length(), Names.LONGEST));
    }
}
