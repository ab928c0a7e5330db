package org.partnerconsole.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.partnerconsole.platform.time.MovedClock;

class LimitTest {

    private final MovedClock clock = new MovedClock();
    private final Limit limit = new Limit(3, Duration.ofMinutes(1), 2, clock);

    @Test
    void a_name_may_act_so_often_and_then_waits_for_the_next_span() {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.take("aoba")).isEmpty();
        }
        clock.advance(Duration.ofSeconds(3));

        assertThat(limit.take("aoba")).contains(Duration.ofSeconds(57));
        assertThat(limit.remaining("aoba")).contains(Duration.ofSeconds(57));
        assertThat(limit.take("fjord")).as("another").isEmpty();
        clock.advance(Duration.ofSeconds(57));
        assertThat(limit.remaining("aoba")).isEmpty();
        assertThat(limit.take("aoba")).isEmpty();
    }

    @Test
    void to_look_costs_nothing() {
        for (int i = 0; i < 10; i++) {
            assertThat(limit.remaining("aoba")).isEmpty();
        }
        assertThat(limit.take("aoba")).isEmpty();
    }

    @Test
    void what_is_forgotten_begins_anew() {
        use("aoba");
        limit.forget("aoba");

        assertThat(limit.take("aoba")).isEmpty();
    }

    @Test
    void only_so_many_names_are_kept() {
        use("a");
        use("b");
        use("c");

        assertThat(limit.remaining("a")).as("silent longest").isEmpty();
        assertThat(limit.remaining("b")).isPresent();
        assertThat(limit.remaining("c")).isPresent();
    }

    @Test
    void a_client_is_never_told_to_wait_too_short() {
        assertThat(Limit.seconds(Duration.ofMillis(56_001))).isEqualTo(57);
        assertThat(Limit.seconds(Duration.ofSeconds(57))).isEqualTo(57);
        assertThat(Limit.seconds(Duration.ofNanos(1))).isEqualTo(1);
        assertThat(Limit.seconds(Duration.ZERO)).isEqualTo(1);
    }

    private void use(String name) {
        Optional<Duration> wait = Optional.empty();
        while (wait.isEmpty()) {
            wait = limit.take(name);
        }
    }
}
