package org.partnerconsole.api.billing;

import java.util.Locale;

/** How often an order is billed (Partner Center resource {@code BillingCycleType}). */
public enum BillingCycle {
    UNKNOWN,
    MONTHLY,
    ANNUAL,
    NONE,
    ONE_TIME;

    /** The spelling on the wire: {@code monthly}, {@code one_time}; clients compare its case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
