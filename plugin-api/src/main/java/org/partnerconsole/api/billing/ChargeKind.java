package org.partnerconsole.api.billing;

/** Which way money goes. */
public enum ChargeKind {
    /** The customer owes it; the amount is zero or more. */
    CHARGE,
    /** The customer gets it back; the amount is zero or less. */
    CREDIT
}
