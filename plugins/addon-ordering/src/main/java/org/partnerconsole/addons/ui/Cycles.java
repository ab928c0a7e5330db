package org.partnerconsole.addons.ui;

import org.partnerconsole.api.billing.BillingCycle;

/** Which text speaks of which billing cycle. */
final class Cycles {

    private Cycles() {}

    /** The key of the text for a cycle; the bare key for offers that do not recur. */
    static String key(String key, BillingCycle cycle) {
        return switch (cycle) {
            case MONTHLY -> key + ".monthly";
            case ANNUAL -> key + ".annual";
            case ONE_TIME, NONE, UNKNOWN -> key;
        };
    }

    static boolean recurs(BillingCycle cycle) {
        return cycle == BillingCycle.MONTHLY || cycle == BillingCycle.ANNUAL;
    }
}
