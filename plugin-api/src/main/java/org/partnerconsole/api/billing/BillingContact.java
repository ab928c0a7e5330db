package org.partnerconsole.api.billing;

import org.osgi.annotation.versioning.ProviderType;

/** Who gets a customer's bills, and where. */
@ProviderType
public interface BillingContact {

    /** First name; empty if it was not given. */
    String firstName();

    /** Last name; empty if it was not given. */
    String lastName();

    /** Where bills go by post. */
    PostalAddress address();
}
