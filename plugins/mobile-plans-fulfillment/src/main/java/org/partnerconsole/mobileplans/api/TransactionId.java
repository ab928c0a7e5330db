package org.partnerconsole.mobileplans.api;

import java.util.Objects;

/**
 * The id that the Mobile Plans app gives to one visit of a portal; opaque, and compared as it is
 * (Mobile Plans, <em>web portal</em>, launch parameter {@code transactionId}).
 *
 * @param value 1 to 64 characters, none of them blank; real ones hold {@code / . _ - %}
 */
public record TransactionId(String value) {

    private static final int MAX_LENGTH = 64;

    /** Checks length and characters. */
    public TransactionId {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a transaction id has 1 to %d characters, but %s has %d"
                            .formatted(MAX_LENGTH, Quoted.of(value), value.length()));
        }
        if (!value.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            throw new IllegalArgumentException(
                    "a transaction id has visible ASCII characters only, but it is "
                            + Quoted.of(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
