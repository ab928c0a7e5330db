package org.partnerconsole.billing.charge;

/** How a list of charges is sorted; what is equal goes by newest first. */
public enum ChargeSort {
    NEWEST("c.seq desc"),
    OLDEST("c.seq"),
    /** By currency, and the largest amount of each first. */
    LARGEST("c.currency, c.amount desc, c.seq desc"),
    /** By currency, and the largest credit of each first. */
    SMALLEST("c.currency, c.amount, c.seq desc"),
    /** By customer, as their ids go. */
    CUSTOMER("c.customer_key, c.seq desc");

    private final String columns;

    ChargeSort(String columns) {
        this.columns = columns;
    }

    /** What follows {@code order by}. */
    String columns() {
        return columns;
    }
}
