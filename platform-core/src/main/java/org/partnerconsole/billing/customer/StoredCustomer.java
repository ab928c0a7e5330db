package org.partnerconsole.billing.customer;

import java.time.Instant;
import java.util.Optional;
import org.partnerconsole.api.billing.BillingContact;
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
        StoredContact contact,
        Instant since,
        int subscriptionCount)
        implements Customer {

    /** Answers that were kept before there were contacts have none. */
    StoredCustomer {
        contact = contact == null ? StoredContact.in(country) : contact;
    }

    static StoredCustomer of(CustomerRow row, int subscriptionCount) {
        return new StoredCustomer(
                CustomerId.of(row.customerId),
                row.companyName,
                row.domain,
                row.country,
                row.culture,
                row.email,
                row.contact(),
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
                customer.contact(),
                customer.since(),
                0);
    }

    @Override
    public Optional<BillingContact> billingContact() {
        return contact.saysNothing() ? Optional.empty() : Optional.of(contact);
    }
}
