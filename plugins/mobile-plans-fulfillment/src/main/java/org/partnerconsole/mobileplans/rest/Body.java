package org.partnerconsole.mobileplans.rest;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.partnerconsole.api.rest.Refusal;

/**
 * A JSON object as a portal sends it.
 *
 * <p>Names are read in any case. A JSON string that holds the object, as the listeners of Mobile
 * Plans get it, is read like the object itself.
 */
final class Body {

    private static final int MAX_LENGTH = 65_536;

    private final Map<String, JsonValue> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Body(JsonObject object) {
        object.forEach(
                (name, value) -> {
                    if (value != JsonValue.NULL) {
                        properties.put(name, value);
                    }
                });
    }

    /**
     * Reads a request's body.
     *
     * @throws Refusal if it is too long, or no JSON object
     */
    static Body read(String raw) {
        String text = raw == null ? "" : raw;
        if (text.length() > MAX_LENGTH) {
            throw new Refusal(
                    413,
                    "bodyTooLarge",
                    "the body has %d characters, but may have %d at most"
                            .formatted(text.length(), MAX_LENGTH));
        }
        return new Body(object("the body", parse("the body", text)));
    }

    private static JsonValue parse(String what, String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            parser.next();
            JsonValue value = parser.getValue();
            if (parser.hasNext()) {
                throw malformed(what + " has more than one JSON value: send just one object");
            }
            return value;
        } catch (JsonException | NoSuchElementException malformed) {
            throw malformed(what + " is not valid JSON: " + firstLine(malformed));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException limit) {
            // Parsers have limits on depth and on digits, and no common exception for them.
            throw malformed(what + " is JSON beyond all limits: " + firstLine(limit));
        }
    }

    private static JsonObject object(String what, JsonValue value) {
        JsonValue decoded =
                value instanceof JsonString text ? parse(what, text.getString()) : value;
        if (decoded instanceof JsonObject object) {
            return object;
        }
        throw malformed(
                "%s must be a JSON object, but it is a JSON %s"
                        .formatted(what, decoded.getValueType().name().toLowerCase(Locale.ROOT)));
    }

    private static String firstLine(Exception failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static Refusal malformed(String message) {
        return Refusal.badRequest("invalidBody", message);
    }

    /** The text of the first of these properties that is there. */
    Optional<String> text(String... names) {
        return value(names)
                .map(
                        found -> {
                            if (found.value() instanceof JsonString text) {
                                return text.getString();
                            }
                            throw malformed(
                                    "%s must be a string, but it is %s"
                                            .formatted(found.name(), shortened(found.value())));
                        });
    }

    /** The exact number of a property. */
    Optional<BigDecimal> number(String name) {
        return value(name)
                .map(
                        found -> {
                            if (found.value() instanceof JsonNumber number) {
                                return exact(name, number);
                            }
                            throw malformed(
                                    "%s must be a number, but it is %s"
                                            .formatted(name, shortened(found.value())));
                        });
    }

    private static BigDecimal exact(String name, JsonNumber number) {
        try {
            return number.bigDecimalValue();
        } catch (UnsupportedOperationException | NumberFormatException limit) {
            throw malformed("%s has too many digits: %s".formatted(name, shortened(number)));
        }
    }

    /**
     * The object of the first of these properties that is there; a string that holds it will do.
     */
    Optional<Body> object(String... names) {
        return value(names).map(found -> new Body(object(found.name(), found.value())));
    }

    /** This body, and under it what the first of these properties holds. */
    Body with(String... names) {
        object(names).ifPresent(inner -> inner.properties.forEach(properties::putIfAbsent));
        return this;
    }

    private Optional<Found> value(String... names) {
        return Arrays.stream(names)
                .filter(properties::containsKey)
                .findFirst()
                .map(name -> new Found(name, properties.get(name)));
    }

    private static String shortened(JsonValue value) {
        String text = value.toString();
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }

    private record Found(String name, JsonValue value) {}
}
