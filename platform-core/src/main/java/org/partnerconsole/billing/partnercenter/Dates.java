package org.partnerconsole.billing.partnercenter;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as the contract's clients read them: ISO 8601 in UTC, always with milliseconds. */
final class Dates {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Dates() {}

    static String format(Instant instant) {
        return MILLISECONDS.format(instant);
    }
}
