package org.partnerconsole.api.security;

import java.util.Locale;

/**
 * A partner: the tenant every row belongs to.
 *
 * @param value lower-case letters, digits, dots, dashes and underscores; 1 to 64 of them
 */
public record PartnerId(String value) {

    /** Checks the form and lowers the case. */
    public PartnerId {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!value.matches("[a-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException(
                    "a partner id has 1 to 64 letters, digits, dots, dashes or underscores, but it is '%s'"
                            .formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
