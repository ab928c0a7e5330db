package org.partnerconsole.mobileplans.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationIntervalTest {

    @ParameterizedTest(name = "{0} minutes become {1}")
    @CsvSource({
        "0, 0",
        "1, 15",
        "5, 15",
        "7, 15",
        "8, 15",
        "15, 15",
        "16, 15",
        "22, 15",
        "23, 30",
        "30, 30",
        "31, 30",
        "37, 30",
        "38, 45",
        "1440, 1440",
        "527040, 527040"
    })
    void roundsToTheNearestStepButNeverDownToZero(int requested, int effective) {
        RegistrationInterval interval = new RegistrationInterval(requested);

        assertThat(interval.effectiveMinutes()).isEqualTo(effective);
        assertThat(interval.requestedMinutes()).isEqualTo(requested);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.5", "0.5", "14.999", "527041", "4294967295", "1e999999999"})
    void refusesWhatIsNoWholeNumberInRange(String minutes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RegistrationInterval.ofMinutes(new BigDecimal(minutes)))
                .withMessageContaining("whole number of minutes from 0 to 527040");
    }

    @ParameterizedTest
    @ValueSource(strings = {"15", "15.0", "1.5e1"})
    void readsAWholeNumberHoweverItIsWritten(String minutes) {
        assertThat(RegistrationInterval.ofMinutes(new BigDecimal(minutes)).requestedMinutes())
                .isEqualTo(15);
    }
}
