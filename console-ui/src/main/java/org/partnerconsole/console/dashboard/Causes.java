package org.partnerconsole.console.dashboard;

import java.time.YearMonth;

/** Where the lists are that show what a number of the overview counts. */
final class Causes {

    static final String ENDING = "subscriptions?status=active&ends=30&renews=no";
    static final String SUSPENDED = "subscriptions?status=suspended";
    static final String PENDING = "orders?status=pending";
    static final String ORDERS = "orders";

    static final String CHARGES = "charges";

    private Causes() {}

    /** The charges of a month. */
    static String month(YearMonth month) {
        return CHARGES + "?month=" + month;
    }
}
