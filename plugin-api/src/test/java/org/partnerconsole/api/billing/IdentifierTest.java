package org.partnerconsole.api.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @Test
    void keeps_its_spelling_and_is_compared_without_regard_to_case() {
        assertThat(OfferId.of(" MPLAN-株-10 ").value()).isEqualTo("MPLAN-株-10");
        assertThat(OfferId.of("MPLAN-DE-10")).isEqualTo(OfferId.of("mplan-de-10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\0b", "a\u001bb", "a\u0085b", "\ud83d", "\udc00\ud800"})
    void is_of_characters_that_every_database_keeps(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OrderId.of(text));
    }

    @Test
    void is_no_longer_than_its_column() {
        assertThat(CustomerId.of("x".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomerId.of("x".repeat(65)))
                .withMessageContaining("65");
    }
}
