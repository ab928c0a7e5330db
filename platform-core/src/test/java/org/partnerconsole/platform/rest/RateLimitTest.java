package org.partnerconsole.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerconsole.platform.security.SignedInCaller;

class RateLimitTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void each_partner_has_its_own() {
        RateLimit limit = new RateLimit(1, CLOCK);

        assertThat(take(limit, "/v1/customers", "aoba")).isEmpty();
        assertThat(take(limit, "/v1/offers", "aoba")).contains(Duration.ofMinutes(1));
        assertThat(take(limit, "/v1/customers", "fjord")).isEmpty();
    }

    @Test
    void it_is_the_contracts_only() {
        RateLimit limit = new RateLimit(1, CLOCK);
        take(limit, "/v1/customers", "aoba");

        assertThat(take(limit, "/api/esim-errors/v1/cases", "aoba")).isEmpty();
        assertThat(take(limit, "/oauth2/token", "aoba")).isEmpty();
    }

    @Test
    void nobody_and_the_operator_have_none() {
        RateLimit limit = new RateLimit(1, CLOCK);
        for (int i = 0; i < 3; i++) {
            assertThat(take(limit, "/v1/customers", null)).isEmpty();
            assertThat(limit.take(exchange("/v1/customers"), Optional.empty())).isEmpty();
        }
    }

    @Test
    void zero_is_no_limit() {
        RateLimit limit = new RateLimit(0, CLOCK);
        for (int i = 0; i < 1000; i++) {
            assertThat(take(limit, "/v1/customers", "aoba")).isEmpty();
        }
    }

    private static Optional<Duration> take(RateLimit limit, String path, String partner) {
        return limit.take(
                exchange(path),
                Optional.of(new SignedInCaller("system", partner, Set.of(), "c-1")));
    }

    private static RestExchange exchange(String path) {
        return new RestExchange("GET", path, RestArea.of(path), "id-1", "id-2", true, true);
    }
}
