package org.partnerconsole.billing.customer;

/**
 * A wish to register a customer, as a client sent it; all of it has been checked.
 *
 * @param companyName the company's name, in any script
 * @param domain its primary domain, in lower case
 * @param country two-letter code of its country, upper case
 * @param culture the culture it is written to in, such as {@code ja-JP}
 * @param email the address bills go to
 * @param contact who gets the bills, and where, in the same country
 */
public record CustomerWish(
        String companyName,
        String domain,
        String country,
        String culture,
        String email,
        StoredContact contact) {}
