package org.partnerconsole.billing.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;

/** A customer as it is stored. */
@Entity
// A query by name is prepared once. The count is not joined by the customer's column: that goes by
// another order of letters, so that PostgreSQL could not use the index.
@NamedQuery(
        name = CustomerRow.COUNTED,
        query =
                """
                select c, (
                    select count(s) from SubscriptionRow s
                    where s.customerKey = :id
                    and s.status in (
                        org.partnerconsole.api.billing.SubscriptionStatus.ACTIVE,
                        org.partnerconsole.api.billing.SubscriptionStatus.SUSPENDED))
                from CustomerRow c
                where c.customerKey = :id""",
        hints = @QueryHint(name = QueryHints.READ_ONLY, value = HintValues.TRUE))
@Table(name = "customer")
@Multitenant(MultitenantType.SINGLE_TABLE)
@TenantDiscriminatorColumn(name = "partner_id", contextProperty = "console.partner")
class CustomerRow {

    /** A customer by its key, and how many subscriptions of it are active or suspended. */
    static final String COUNTED = "CustomerRow.counted";

    @Id UUID id;

    @Column(name = "customer_key")
    String customerKey;

    @Column(name = "customer_id")
    String customerId;

    @Column(name = "company_name")
    String companyName;

    /** The name in lower case, to sort and search by. */
    @Column(name = "name_key")
    String nameKey;

    String domain;

    /** The domain in lower case, to search by. */
    @Column(name = "domain_key")
    String domainKey;

    String country;
    String culture;
    String email;
    OffsetDateTime since;

    @Column(name = "contact_first_name")
    String contactFirstName;

    @Column(name = "contact_last_name")
    String contactLastName;

    @Column(name = "address_first_name")
    String addressFirstName;

    @Column(name = "address_last_name")
    String addressLastName;

    @Column(name = "address_line_1")
    String addressLine1;

    @Column(name = "address_line_2")
    String addressLine2;

    @Column(name = "address_city")
    String city;

    @Column(name = "address_region")
    String region;

    @Column(name = "address_state")
    String state;

    @Column(name = "address_postal_code")
    String postalCode;

    @Column(name = "address_phone")
    String phoneNumber;

    /** For JPA. */
    protected CustomerRow() {}

    CustomerRow(NewCustomer customer) {
        id = UUID.randomUUID();
        customerKey = customer.id().key();
        customerId = customer.id().value();
        companyName = customer.companyName();
        nameKey = customer.companyName().toLowerCase(Locale.ROOT);
        domain = customer.domain();
        domainKey = customer.domain().toLowerCase(Locale.ROOT);
        country = customer.country();
        culture = customer.culture();
        email = customer.email();
        since = customer.since().atOffset(ZoneOffset.UTC);
        set(customer.contact());
    }

    private void set(StoredContact contact) {
        contactFirstName = contact.firstName();
        contactLastName = contact.lastName();
        StoredAddress address = contact.address();
        addressFirstName = address.firstName();
        addressLastName = address.lastName();
        addressLine1 = address.addressLine1();
        addressLine2 = address.addressLine2();
        city = address.city();
        region = address.region();
        state = address.state();
        postalCode = address.postalCode();
        phoneNumber = address.phoneNumber();
    }

    StoredContact contact() {
        return new StoredContact(
                contactFirstName,
                contactLastName,
                new StoredAddress(
                        addressFirstName,
                        addressLastName,
                        addressLine1,
                        addressLine2,
                        city,
                        region,
                        state,
                        postalCode,
                        country,
                        phoneNumber));
    }
}
