package org.partnerconsole.billing.customer;

import java.time.Instant;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;

/** A customer as it was read: it does not change any more. */
record StoredCustomer(
        CustomerId id,
        String companyName,
        String domain,
        String country,
        String culture,
        String email,
        Instant since,
        int subscriptionCount)
        implements Customer {

    static StoredCustomer of(CustomerRow row, int subscriptionCount) {
        return new StoredCustomer(
                CustomerId.of(row.customerId),
                row.companyName,
                row.domain,
                row.country,
                row.culture,
                row.email,
                row.since.toInstant(),
                subscriptionCount);
    }

    /** As it is when it has just been added. */
    static StoredCustomer of(NewCustomer customer) {
        return new StoredCustomer(
                customer.id(),
                customer.companyName(),
                customer.domain(),
                customer.country(),
                customer.culture(),
                customer.email(),
                customer.since(),
                0);
    }
}
