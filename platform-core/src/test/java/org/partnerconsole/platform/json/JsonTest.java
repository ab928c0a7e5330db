package org.partnerconsole.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    enum Colour {
        RED
    }

    record Line(String offerId, Integer quantity, Colour colour) {}

    record Moment(Instant at, Duration lasts, Optional<String> note, String nothing) {}

    private final ObjectMapper json = Json.mapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"OfferId\": \"a\", \"Quantity\": 2, \"Colour\": \"Red\"}",
                "{\"offerId\": \"a\", \"quantity\": 2, \"colour\": \"RED\", \"totalPrice\": 0.0}"
            })
    void readsAnyCaseAndLeavesOutWhatItDoesNotKnow(String body) throws Exception {
        assertThat(json.readValue(body, Line.class)).isEqualTo(new Line("a", 2, Colour.RED));
    }

    @Test
    void makesNoWholeNumberOfAFraction() {
        assertThatExceptionOfType(MismatchedInputException.class)
                .isThrownBy(() -> json.readValue("{\"quantity\": 1.5}", Line.class));
    }

    @Test
    void writesTimesAsTextAndNoNulls() throws Exception {
        Moment moment =
                new Moment(
                        Instant.parse("2026-01-31T12:00:00Z"),
                        Duration.ofMinutes(15),
                        Optional.of("x"),
                        null);

        assertThat(json.writeValueAsString(moment))
                .isEqualTo(
                        """
                        {"at":"2026-01-31T12:00:00Z","lasts":"PT15M","note":"x"}""");
    }

    @Test
    void eachMapperRemembersTypesForItselfOnly() {
        assertThat(json.getTypeFactory()).isNotSameAs(Json.mapper().getTypeFactory());
    }
}
