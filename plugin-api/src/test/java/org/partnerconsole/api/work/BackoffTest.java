package org.partnerconsole.api.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void the_standard_doubles_from_a_second_to_a_minute() {
        assertThat(Backoff.standard().attempts()).isEqualTo(12);
        assertThat(seconds(Backoff.standard(), 9))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void each_part_can_be_chosen() {
        Backoff chosen =
                Backoff.firstAfter(Duration.ofSeconds(10))
                        .times(3)
                        .atMost(Duration.ofMinutes(5))
                        .attempts(4);

        assertThat(chosen.attempts()).isEqualTo(4);
        assertThat(seconds(chosen, 5)).containsExactly(10L, 30L, 90L, 270L, 300L);
    }

    @Test
    void a_first_delay_beyond_the_standard_s_longest_stays() {
        assertThat(seconds(Backoff.firstAfter(Duration.ofHours(2)), 2))
                .containsExactly(7200L, 7200L);
    }

    @Test
    void the_thousandth_delay_is_the_longest_still() {
        assertThat(Backoff.standard().times(100).delayAfter(1000)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void what_makes_no_sense_is_refused_in_words() {
        assertThatThrownBy(() -> Backoff.firstAfter(Duration.ZERO))
                .hasMessageContaining("the first delay")
                .hasMessageContaining("PT0S");
        assertThatThrownBy(() -> Backoff.standard().times(0.5)).hasMessageContaining("0.5");
        assertThatThrownBy(() -> Backoff.standard().times(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Backoff.standard().atMost(Duration.ofMillis(5)))
                .hasMessageContaining("at least its first (PT1S)");
        assertThatThrownBy(() -> Backoff.standard().attempts(0)).hasMessageContaining("it is 0");
    }

    private static List<Long> seconds(Backoff backoff, int failures) {
        return IntStream.rangeClosed(1, failures)
                .mapToObj(i -> backoff.delayAfter(i).toSeconds())
                .toList();
    }
}
