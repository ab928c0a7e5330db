package org.partnerconsole.esim.errors.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCaseBodyTest {

    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

    @Test
    void aFailureWithoutATimeHappenedNow() {
        assertThat(at(null).failure(NOW).at()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-05-18T23:17:23Z", "2026-02-01T11:59:59Z"})
    void aTimeInReachIsTaken(Instant at) {
        assertThat(at(at).failure(NOW).at()).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1000-01-01T00:00:00Z",
                "1970-01-01T00:00:05Z",
                "2026-02-02T00:00:00Z",
                "+999999999-01-01T00:00:00Z"
            })
    void aTimeThatNoDatabaseOrDeviceCanHaveIsRefused(Instant at) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at(at).failure(NOW))
                .withMessageContaining("at is " + at);
    }

    private static NewCaseBody at(Instant at) {
        return new NewCaseBody("cardBusy", at, null, "T-1", null, null, null);
    }
}
