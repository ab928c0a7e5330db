package org.partnerconsole.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.partnerconsole.platform.json.Json;

class JsonFaultTest {

    enum Colour {
        RED,
        GREEN
    }

    record Item(String name, int count, boolean isNew, Instant at, Colour colour) {}

    record Body(String id, List<Item> items) {}

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|The body must be an object, but it is a list",
                "5|The body must be an object, but it is a number",
                "\"x\"|The body must be an object, but it is a text",
                "true|The body must be an object, but it is true or false",
                "{\"id\": {}}|id must be a text, but it is an object",
                "{\"items\": {}}|items must be a list, but it is an object",
                "{\"items\": [5]}|items[0] must be an object, but it is a number",
                "{\"items\": [{}, {\"name\": []}]}|items[1].name must be a text, but it is a list",
                "{\"items\": [{\"count\": \"x\"}]}|items[0].count must be a number, but it is 'x'",
                "{\"items\": [{\"count\": 1.5}]}|items[0].count must be a number, but it is",
                "{\"items\": [{\"at\": \"x\"}]}|items[0].at must be a time such as 2026-01-31T12:00:00Z, but it is 'x'",
                "{\"items\": [{\"colour\": \"x\"}]}|items[0].colour must be one of RED, GREEN, but it is 'x'",
                "{} {}|The body goes on after its JSON value",
                "{|The body is no valid JSON (line 1, column 2)",
                "hello|The body is no valid JSON (line 1,",
                "{\"items\": [{\"count\": NaN}]}|The body is no valid JSON (line 1,"
            })
    void saysWhatIsWrongWhere(String body, String sentence) {
        assertThat(sentence(body)).startsWith(sentence);
    }

    @Test
    void hasLimits() {
        assertThat(sentence("{\"x\": ".repeat(5000))).contains("beyond all limits");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "5",
                "{\"id\": {}}",
                "{\"items\": [{\"at\": \"x\"}]}",
                "{\"items\": [{\"count\": 99999999999}]}",
                "{\"items\": [{\"isNew\": \"x\"}]}",
                "{} {}",
                "{",
                "{\"a\": 'x'}",
                "/* x */ {}",
                "{\"id\": \"\u0001\"}"
            })
    void showsNothingOfTheInside(String body) {
        assertThat(sentence(body))
                .doesNotContain(
                        "Feature", "Exception", "REDACTED", "Token", "constructor", "java", "org.");
    }

    /** Reads as the REST runtime does: the parser is still open when the fault is told. */
    private static String sentence(String body) {
        ObjectReader reader =
                Json.mapper()
                        .readerFor(Body.class)
                        .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        try (JsonParser parser = reader.createParser(body)) {
            return JsonFault.sentence(
                    catchThrowableOfType(JacksonException.class, () -> reader.readValue(parser)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
