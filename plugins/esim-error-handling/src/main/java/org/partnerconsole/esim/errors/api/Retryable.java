package org.partnerconsole.esim.errors.api;

import java.util.Locale;

/** Whether the same activation code may be tried again. */
public enum Retryable {
    /** At once. */
    YES,
    /** Once the operator has done something, with the same code. */
    LATER,
    /** Once the user has done something, with the same code. */
    AFTER_ACTION,
    /** A few times; then it needs a ticket. */
    LIMITED,
    /** Never: it takes another code, or another device. */
    NO;

    /** The spelling on the wire, such as {@code after-action}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
