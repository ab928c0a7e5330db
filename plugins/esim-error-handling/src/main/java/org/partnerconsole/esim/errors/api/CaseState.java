package org.partnerconsole.esim.errors.api;

import java.util.Locale;

/** Where a case stands. */
public enum CaseState {
    /** Somebody must act. */
    OPEN,
    /** It is settled. The same error opens a new case. */
    CLOSED;

    /** The spelling on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a name in any case.
     *
     * @throws IllegalArgumentException if there is no such state
     */
    public static CaseState parse(String value) {
        for (CaseState state : values()) {
            if (state.name().equalsIgnoreCase(value.strip())) {
                return state;
            }
        }
        throw new IllegalArgumentException(
                "state must be open or closed, but it is '%s'".formatted(value));
    }
}
