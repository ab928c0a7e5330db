package org.partnerconsole.platform.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Says in words for clients what is wrong with a JSON body. The library's own messages are for its
 * users: they name classes, switches of the parser, and what the source was.
 */
final class JsonFault {

    private static final int LONGEST_VALUE = 64;

    private JsonFault() {}

    static String sentence(JacksonException fault) {
        return switch (fault) {
            case StreamConstraintsException limit ->
                    "The body is JSON beyond all limits: nest values at most 1000 deep, and write"
                            + " numbers with at most 1000 digits";
            case InputCoercionException range ->
                    "A number of the body is out of range%s: send a smaller one"
                            .formatted(place(range));
            case MismatchedInputException mismatch when isTrailing(mismatch) ->
                    "The body goes on after its JSON value%s: send one value only"
                            .formatted(place(mismatch));
            case MismatchedInputException mismatch -> mismatch(mismatch);
            default ->
                    "The body is no valid JSON%s: correct it there, and send it in UTF-8"
                            .formatted(place(fault));
        };
    }

    private static String mismatch(MismatchedInputException fault) {
        String culprit = path(fault);
        return "%s must be %s, but it is %s%s"
                .formatted(
                        culprit.isEmpty() ? "The body" : culprit,
                        kind(fault.getTargetType()),
                        value(fault),
                        place(fault));
    }

    private static boolean isTrailing(MismatchedInputException fault) {
        return fault.getOriginalMessage().startsWith("Trailing token");
    }

    /** As in {@code lineItems[0].quantity}. */
    private static String path(JsonMappingException fault) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : fault.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String kind(Class<?> type) {
        if (type == null) {
            return "another value";
        } else if (type == String.class) {
            return "a text";
        } else if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(Object::toString)
                    .collect(Collectors.joining(", ", "one of ", ""));
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "a number";
        } else if (type == Duration.class) {
            return "a duration such as PT15M";
        } else if (Temporal.class.isAssignableFrom(type)) {
            return "a time such as 2026-01-31T12:00:00Z";
        } else if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return "an object";
    }

    private static String value(MismatchedInputException fault) {
        if (fault instanceof InvalidFormatException format && format.getValue() != null) {
            String text = format.getValue().toString();
            return "'%s'"
                    .formatted(
                            text.length() <= LONGEST_VALUE
                                    ? text
                                    : text.substring(0, LONGEST_VALUE) + "…");
        }
        JsonToken token =
                fault.getProcessor() instanceof JsonParser parser ? parser.currentToken() : null;
        return switch (token) {
            case START_OBJECT, FIELD_NAME, END_OBJECT -> "an object";
            case START_ARRAY, END_ARRAY -> "a list";
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case VALUE_NULL -> "null";
            case null, default -> "something else";
        };
    }

    private static String place(JacksonException fault) {
        JsonLocation at = fault.getLocation();
        return at == null || at.getLineNr() < 0
                ? ""
                : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    }
}
