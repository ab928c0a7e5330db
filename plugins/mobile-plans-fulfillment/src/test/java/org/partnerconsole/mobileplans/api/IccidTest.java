package org.partnerconsole.mobileplans.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IccidTest {

    @ParameterizedTest
    @CsvSource({
        "8988247000101997790, true",
        "8988247000101867183, true",
        "8988247000103824828, true",
        "988247000100003555, false",
        "89000000000000000000, false",
        "8900000000000000001, false"
    })
    void takesWrongCheckDigitsButKnowsThem(String number, boolean fits) {
        assertThat(new Iccid(number).checkDigitFits()).isEqualTo(fits);
    }

    @Test
    void dropsBlanksAndPadding() {
        assertThat(new Iccid(" 8988247000101997790F "))
                .isEqualTo(new Iccid("8988247000101997790"))
                .extracting(Iccid::tail)
                .isEqualTo("997790");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "F", "89882470001019", "898824700010199779012", "89882470001019A7790"})
    void refusesWhatIsNoNumberOf18To20Digits(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Iccid(number))
                .withMessageContaining("18 to 20 digits");
    }
}
