package org.partnerconsole.platform.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryTest {

    @Test
    void the_first_repetition_comes_after_a_second_and_each_next_twice_as_late() {
        assertThat(Retry.after(0)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Retry.after(1)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Retry.after(4)).isEqualTo(Duration.ofSeconds(16));
    }

    @Test
    void no_repetition_comes_later_than_after_a_minute() {
        assertThat(Retry.after(6)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Retry.after(1_000)).isEqualTo(Duration.ofMinutes(1));
    }
}
