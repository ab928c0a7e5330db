package org.partnerconsole.mobileplans.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1$SMDP.GSMA.COM$04386-AGYFT-A74Y8-3F815",
                "1$SMDP.GSMA.COM$04386-AGYFT-A74Y8-3F815$$1",
                "1$SMDP.GSMA.COM$04386-AGYFT-A74Y8-3F815$1.3.6.1.4.1.31746$1",
                "1$SMDP.GSMA.COM$04386-AGYFT-A74Y8-3F815$1.3.6.1.4.1.31746",
                "1$SMDP.GSMA.COM$$1.3.6.1.4.1.31746",
                "1$SMDP.GSMA.COM$04386$$",
                "1$smdp.address$",
                "1$smdp.address$matchingID"
            })
    void takesEveryFormOfTheStandardAndOfTheSamples(String code) {
        assertThat(new ActivationCode(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LPA:1$SMDP.GSMA.COM$04386|begins with 'LPA:'",
                "lpa:1$SMDP.GSMA.COM$04386|begins with 'LPA:'",
                "1$SMDP.GSMA.COM|3 to 5 parts",
                "1$SMDP.GSMA.COM$04386$$$1|3 to 5 parts",
                "2$SMDP.GSMA.COM$04386|the format, is 1",
                "1$$04386|SM-DP+ address",
                "1$https://smdp.gsma.com$04386|SM-DP+ address",
                "1$smdp_gsma.com$04386|SM-DP+ address",
                "1$-smdp.gsma.com$04386|SM-DP+ address",
                "1$SMDP.GSMA.COM$043 86|matching id",
                "1$SMDP.GSMA.COM$04386$3.6.1|OID",
                "1$SMDP.GSMA.COM$04386$1.03|OID",
                "1$SMDP.GSMA.COM$04386$$0|confirmation flag"
            })
    void saysWhichPartIsWrong(String code, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActivationCode(code))
                .withMessageContaining(reason);
    }

    @Test
    void refusesMoreThan255Characters() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActivationCode("1$smdp.address$" + "A".repeat(241)))
                .withMessageContaining("at most 255 characters");
    }

    @Test
    void knowsItsParts() {
        ActivationCode code = new ActivationCode("1$SMDP.GSMA.COM$04386$1.3.6$1");

        assertThat(code.address()).isEqualTo("SMDP.GSMA.COM");
        assertThat(code.matchingId()).isEqualTo("04386");
        assertThat(code.confirmationCodeRequired()).isTrue();
        assertThat(new ActivationCode("1$smdp.address$").confirmationCodeRequired()).isFalse();
    }
}
