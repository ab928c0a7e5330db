package org.partnerconsole.console.part;

import java.util.Optional;
import java.util.function.Function;

/** Reads identifiers out of addresses, which anybody may have typed. */
public final class Addresses {

    private Addresses() {}

    /** The identifier that a part of an address spells; empty if it is none. */
    public static <T> Optional<T> id(String spelt, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(spelt));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
