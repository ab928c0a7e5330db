package org.partnerconsole.mobileplans.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds a value of a list by its wire name, in any case. */
final class WireNames {

    private WireNames() {}

    static <E extends Enum<E>> E find(
            Class<E> list, Function<E, String> wireName, String property, String value) {
        String wanted = value.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(list.getEnumConstants())
                .filter(each -> wireName.apply(each).toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "%s must be one of %s, but it is %s"
                                                .formatted(
                                                        property,
                                                        Arrays.stream(list.getEnumConstants())
                                                                .map(wireName)
                                                                .collect(Collectors.joining(", ")),
                                                        Quoted.of(value))));
    }
}
