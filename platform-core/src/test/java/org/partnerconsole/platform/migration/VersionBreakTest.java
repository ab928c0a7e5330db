package org.partnerconsole.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionBreakTest {

    @ParameterizedTest
    @CsvSource({
        "1.4, 1.3.9, true",
        "1.4, 1.4.0, true",
        "1.4, 1.4.7.SNAPSHOT, true",
        "1.4, 1.5.0, false",
        "1.4, 2.0, false",
        "1.4, 0.9, true",
        "1.4.2, 1.4.2, true",
        "1.4.2, 1.4.3, false",
        "1.10, 1.9, true",
        "1, 1.99.0, true",
        "1, 2.0.0, false"
    })
    void it_covers_all_up_to_the_numbers_it_names(String upTo, String version, boolean covered) {
        assertThat(new VersionBreak("V1__x.sql", upTo).covers(version)).isEqualTo(covered);
    }
}
