package org.partnerconsole.api.billing;

/** What a charge was made for. */
public enum ChargeReason {
    /** It was bought: what was left of the period, or all of it. */
    PURCHASE,
    /** A new period began. */
    RENEWAL,
    /** There are more or fewer units than before. */
    QUANTITY_CHANGED,
    /** It was suspended: what was left is credited. */
    SUSPENDED,
    /** It is active again: what is left is charged. */
    REACTIVATED,
    /** Its order was cancelled, or its commitment ended: what was left is credited. */
    CANCELLED
}
