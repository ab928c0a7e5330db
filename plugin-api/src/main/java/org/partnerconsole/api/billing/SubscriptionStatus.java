package org.partnerconsole.api.billing;

import java.util.Locale;

/** Where a subscription stands. Existing clients can't read any other value. */
public enum SubscriptionStatus {
    NONE,
    ACTIVE,
    SUSPENDED,
    DELETED;

    /** The spelling on the wire; clients compare its case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
