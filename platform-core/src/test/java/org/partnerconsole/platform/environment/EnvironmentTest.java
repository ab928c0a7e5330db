package org.partnerconsole.platform.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {

    @Test
    void a_number_within_its_bounds_counts() {
        assertThat(Environment.parsed("CONSOLE_REQUEST_DAYS", "1", 1, 3650)).isOne();
        assertThat(Environment.parsed("CONSOLE_REQUEST_DAYS", "3650", 1, 3650)).isEqualTo(3650);
        assertThat(Environment.number("CONSOLE_IS_NOT_SET", 7, 1, 3650)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "3651", "1.5", "7d", "a week", "4294967297", "1e3"})
    void anything_else_is_refused_by_name(String value) {
        assertThatThrownBy(() -> Environment.parsed("CONSOLE_REQUEST_DAYS", value, 1, 3650))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "CONSOLE_REQUEST_DAYS must be a whole number from 1 to 3650, but it is '%s'"
                                .formatted(value));
    }
}
