package org.partnerconsole.api.billing;

import java.util.Locale;
import java.util.Objects;

/**
 * An identifier of the billing core.
 *
 * <p>Identifiers are compared without regard to case but keep the spelling they were stored with:
 * clients send one GUID in both cases and expect the stored one back.
 */
public abstract sealed class Identifier permits CustomerId, OfferId, OrderId, SubscriptionId {

    private static final int MAX_LENGTH = 64;

    private final String value;
    private final String key;

    Identifier(String value) {
        Objects.requireNonNull(value, "value");
        String trimmed = value.strip();
        if (trimmed.isEmpty() || trimmed.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "%s must have 1 to %d characters, but '%s' has %d"
                            .formatted(
                                    getClass().getSimpleName(),
                                    MAX_LENGTH,
                                    abbreviated(trimmed),
                                    trimmed.length()));
        }
        if (trimmed.codePoints().anyMatch(Identifier::isUnreadable)) {
            throw new IllegalArgumentException(
                    "%s must have no control characters, but one of the %d characters is"
                            .formatted(getClass().getSimpleName(), trimmed.length()));
        }
        this.value = trimmed;
        this.key = trimmed.toLowerCase(Locale.ROOT);
    }

    /** Control characters, and halves of a pair of surrogates: no database keeps those. */
    private static boolean isUnreadable(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }

    private static String abbreviated(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    }

    /** The identifier as it is stored and shown; never empty. */
    public final String value() {
        return value;
    }

    /** The spelling to compare and look up by: lower case. */
    public final String key() {
        return key;
    }

    @Override
    public final boolean equals(Object other) {
        return other != null
                && other.getClass() == getClass()
                && ((Identifier) other).key.equals(key);
    }

    @Override
    public final int hashCode() {
        return key.hashCode();
    }

    @Override
    public final String toString() {
        return value;
    }
}
