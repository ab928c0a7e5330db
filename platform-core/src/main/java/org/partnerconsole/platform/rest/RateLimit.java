package org.partnerconsole.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.partnerconsole.platform.environment.Environment;
import org.partnerconsole.platform.limit.Limit;
import org.partnerconsole.platform.security.SignedInCaller;

/**
 * How many requests a minute each partner may send to the Partner Center contract (domain reference
 * B.5). One who sends too many keeps no other waiting.
 */
@ApplicationScoped
class RateLimit {

    private static final int STANDARD = 500;
    private static final Duration SPAN = Duration.ofMinutes(1);
    private static final int PARTNERS = 100_000;

    private final Optional<Limit> requests;

    /** Only for the container's proxy. */
    protected RateLimit() {
        this.requests = Optional.empty();
    }

    @Inject
    RateLimit(Clock clock) {
        this(Environment.number("CONSOLE_RATE_LIMIT_PER_MINUTE", STANDARD), clock);
    }

    /**
     * A limit.
     *
     * @param perMinute how many requests; 0 is no limit
     */
    RateLimit(int perMinute, Clock clock) {
        this.requests =
                perMinute == 0
                        ? Optional.empty()
                        : Optional.of(new Limit(perMinute, SPAN, PARTNERS, clock));
    }

    /** Counts a request; empty if it may go on, else how long the partner must wait. */
    Optional<Duration> take(RestExchange exchange, Optional<SignedInCaller> caller) {
        return exchange.area() == RestArea.PARTNER_CENTER
                ? requests.flatMap(
                        limit ->
                                caller.flatMap(SignedInCaller::partner)
                                        .flatMap(partner -> limit.take(partner.value())))
                : Optional.empty();
    }
}
