package org.partnerconsole.platform.settings;

import java.util.Arrays;

/** Values of settings, as they are stored and as their methods return them. */
final class SettingValues {

    private SettingValues() {}

    static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /**
     * Reads a stored value.
     *
     * @throws IllegalArgumentException if it is no value of the type
     */
    static Object read(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        } else if (type == boolean.class) {
            return readBoolean(text);
        } else if (type == int.class) {
            return Integer.valueOf(text);
        } else if (type == long.class) {
            return Long.valueOf(text);
        } else if (type == double.class) {
            return Double.valueOf(text);
        } else if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new IllegalArgumentException(
                                            "%s is none of %s"
                                                    .formatted(
                                                            text,
                                                            Arrays.toString(
                                                                    type.getEnumConstants()))));
        }
        throw new IllegalArgumentException(
                "a setting is a String, boolean, int, long, double or enum, but it is "
                        + type.getName());
    }

    private static Boolean readBoolean(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(text + " is neither true nor false");
        }
        return Boolean.valueOf(text);
    }
}
