package org.partnerconsole.billing.customer;

import java.time.Instant;
import org.partnerconsole.api.billing.CustomerId;

/**
 * A customer to be added to the calling partner's.
 *
 * @param id the customer-tenant-id
 * @param companyName the company's name, in any script
 * @param domain its primary domain
 * @param country two-letter code of its country, upper case
 * @param culture the culture it is written to in
 * @param email the address bills go to
 * @param contact who gets the bills, and where, in the same country
 * @param since since when it is a customer
 */
public record NewCustomer(
        CustomerId id,
        String companyName,
        String domain,
        String country,
        String culture,
        String email,
        StoredContact contact,
        Instant since) {

    /** Of whose bills no more is known than the country. */
    public NewCustomer(
            CustomerId id,
            String companyName,
            String domain,
            String country,
            String culture,
            String email,
            Instant since) {
        this(id, companyName, domain, country, culture, email, StoredContact.in(country), since);
    }
}
