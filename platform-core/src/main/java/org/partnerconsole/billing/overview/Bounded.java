package org.partnerconsole.billing.overview;

import java.util.List;

/**
 * A count that stops at a limit: to say <em>more than 1,000</em> must not take a walk through a
 * million rows.
 *
 * @param number what was counted, at most the limit
 * @param isMore whether there are more than that
 */
public record Bounded(int number, boolean isMore) {

    /** Nothing at all. */
    public static final Bounded NONE = new Bounded(0, false);

    static final int LIMIT = 1000;

    /** How many rows to read at most, so that one more than the limit is noticed. */
    static final int READ = LIMIT + 1;

    /** Counts what was read. */
    static Bounded of(List<?> read) {
        return new Bounded(Math.min(read.size(), LIMIT), read.size() > LIMIT);
    }

    /** Whether there is nothing. */
    public boolean isNone() {
        return number == 0;
    }
}
