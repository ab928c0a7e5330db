package org.partnerconsole.mobileplans.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PayloadTest {

    @Test
    void laysJsonOutForReading() {
        assertThat(Payload.readable("{\"a\":{\"b\":1.50}}").lines().map(String::strip))
                .containsExactly("{", "\"a\": {", "\"b\": 1.50", "}", "}");
    }

    @Test
    void showsAnythingElseAsItIs() {
        assertThat(Payload.readable("success, {")).isEqualTo("success, {");
        assertThat(Payload.readable("")).isEmpty();
    }
}
