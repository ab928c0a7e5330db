package org.partnerconsole.platform.environment;

import java.util.Optional;

/** Reads settings from the environment of the process. */
public final class Environment {

    private Environment() {}

    /** A text, without white space around it; empty if it is not set or blank. */
    public static Optional<String> text(String name) {
        return Optional.ofNullable(System.getenv(name))
                .map(String::strip)
                .filter(t -> !t.isEmpty());
    }

    /**
     * A whole number, not negative.
     *
     * @param standard what counts if it is not set
     * @throws IllegalStateException if what is set is no such number; the message names it
     */
    public static int number(String name, int standard) {
        return text(name).map(value -> parsed(name, value)).orElse(standard);
    }

    private static int parsed(String name, String value) {
        try {
            return Integer.parseUnsignedInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    "%s must be a whole number, but it is '%s'".formatted(name, value), e);
        }
    }
}
