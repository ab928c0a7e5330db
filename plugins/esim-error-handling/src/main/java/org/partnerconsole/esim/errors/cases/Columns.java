package org.partnerconsole.esim.errors.cases;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * How values are kept in columns.
 *
 * <p>An instant is kept in a column with a time zone, which the persistence provider reads as an
 * {@link OffsetDateTime} only.
 */
final class Columns {

    private Columns() {}

    /** An instant as it is written. */
    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
