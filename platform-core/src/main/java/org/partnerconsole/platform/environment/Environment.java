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
        return number(name, standard, 0, Integer.MAX_VALUE);
    }

    /**
     * A whole number within bounds.
     *
     * @param standard what counts if it is not set
     * @throws IllegalStateException if what is set is no such number; the message names it
     */
    public static int number(String name, int standard, int least, int most) {
        return text(name).map(value -> parsed(name, value, least, most)).orElse(standard);
    }

    static int parsed(String name, String value, int least, int most) {
        if (value.matches("[0-9]{1,10}")) {
            long number = Long.parseLong(value);
            if (number >= least && number <= most) {
                return (int) number;
            }
        }
        throw new IllegalStateException(
                "%s must be a whole number from %d to %d, but it is '%s'"
                        .formatted(name, least, most, value));
    }
}
