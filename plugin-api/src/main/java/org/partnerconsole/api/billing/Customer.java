package org.partnerconsole.api.billing;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** A customer of a partner. */
@ProviderType
public interface Customer {

    /** The customer-tenant-id. */
    CustomerId id();

    /** The company's name, as written by the partner; in any script. */
    String companyName();

    /** The customer's primary domain, such as {@code contoso.example}. */
    String domain();

    /** The two-letter ISO 3166 code of the customer's country; offers are sold by country. */
    String country();

    /** The culture in which the customer is written to, such as {@code ja-JP}. */
    String culture();

    /** The e-mail address bills go to. */
    String email();

    /** Who gets the bills, and where; empty if the partner has said no more than the country. */
    default Optional<BillingContact> billingContact() {
        return Optional.empty();
    }

    /** Since when this is a customer of the partner. */
    Instant since();

    /** How many subscriptions of this customer are active or suspended, add-ons included. */
    int subscriptionCount();
}
