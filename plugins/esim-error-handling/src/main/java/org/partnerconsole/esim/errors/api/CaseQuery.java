package org.partnerconsole.esim.errors.api;

import java.time.Instant;
import java.util.Optional;

/** Which cases to find, the newest first, and which slice of them. Immutable. */
public final class CaseQuery {

    /** The largest slice. */
    public static final int MAX_LIMIT = 1000;

    private static final CaseQuery ALL = new CaseQuery(null, null, null, 0, 100);

    private final CaseState state;
    private final String error;
    private final Instant openedBefore;
    private final int offset;
    private final int limit;

    private CaseQuery(CaseState state, String error, Instant openedBefore, int offset, int limit) {
        this.state = state;
        this.error = error;
        this.openedBefore = openedBefore;
        this.offset = offset;
        this.limit = limit;
    }

    /** The newest 100 of all. */
    public static CaseQuery all() {
        return ALL;
    }

    /** Only those in a state. */
    public CaseQuery in(CaseState state) {
        return new CaseQuery(state, error, openedBefore, offset, limit);
    }

    /** Only those of an error. */
    public CaseQuery of(Classification error) {
        return new CaseQuery(state, error.name(), openedBefore, offset, limit);
    }

    /** Only those opened before a time. */
    public CaseQuery openedBefore(Instant time) {
        return new CaseQuery(state, error, time, offset, limit);
    }

    /**
     * Another slice of the result.
     *
     * @param offset how many to leave out, 0 or more
     * @param limit how many to return at most, 1 to {@value #MAX_LIMIT}
     * @throws IllegalArgumentException if either is out of its range
     */
    public CaseQuery slice(int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException(
                    "offset must be 0 or more and limit 1 to %d, but they are %d and %d"
                            .formatted(MAX_LIMIT, offset, limit));
        }
        return new CaseQuery(state, error, openedBefore, offset, limit);
    }

    /** The state wanted; empty for all. */
    public Optional<CaseState> state() {
        return Optional.ofNullable(state);
    }

    /** The name of the error wanted; empty for all. */
    public Optional<String> error() {
        return Optional.ofNullable(error);
    }

    /** Before when they were opened; empty for all. */
    public Optional<Instant> openedBefore() {
        return Optional.ofNullable(openedBefore);
    }

    /** How many to leave out. */
    public int offset() {
        return offset;
    }

    /** How many to return at most. */
    public int limit() {
        return limit;
    }
}
