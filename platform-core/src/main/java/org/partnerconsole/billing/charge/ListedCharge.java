package org.partnerconsole.billing.charge;

import org.partnerconsole.api.billing.Charge;

/**
 * A charge as lists show it.
 *
 * @param number its place: a later line has a higher one
 * @param customerName the company's name of today; the customer's id if there is none any more
 */
public record ListedCharge(long number, Charge charge, String customerName) {}
