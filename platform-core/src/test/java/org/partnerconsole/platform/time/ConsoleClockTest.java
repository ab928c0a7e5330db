package org.partnerconsole.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleClockTest {

    @Test
    void movesAheadInEveryZone() {
        ConsoleClock clock = new ConsoleClock();
        Instant before = clock.instant();

        clock.advance(Duration.ofMinutes(15));

        assertThat(Duration.between(before, clock.instant()))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(15));
        assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).instant())
                .isAfterOrEqualTo(before.plus(Duration.ofMinutes(15)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT1S", "P367D", "P999999999999D"})
    void neverGoesBackNorBeyondTheDatesThatDatabasesKeep(Duration by) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsoleClock().advance(by));
    }
}
