package org.partnerconsole.esim.errors.api;

import java.util.Locale;

/** Who must act first on an error. */
public enum Actor {
    /** Nobody: it is none. */
    NONE,
    /** The user of the device. */
    USER,
    /** The operator or partner. */
    OPERATOR,
    /** Whoever looks after the device and its software. */
    DEVICE,
    /** Mobile Plans, that is Microsoft. */
    MICROSOFT,
    /** The developer of the portal. */
    PORTAL;

    /** The spelling on the wire, such as {@code operator}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
