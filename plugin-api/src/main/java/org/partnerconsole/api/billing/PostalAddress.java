package org.partnerconsole.api.billing;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Where post reaches somebody. Each part is as it was written, in any script, and empty if it was
 * not given.
 */
@ProviderType
public interface PostalAddress {

    /** First name of who is written to. */
    String firstName();

    /** Last name of who is written to. */
    String lastName();

    /** Street and house number, or what stands for them. */
    String addressLine1();

    /** Floor, suite, or what else is needed. */
    String addressLine2();

    /** Town or city. */
    String city();

    /** Region. */
    String region();

    /** State, province or prefecture. */
    String state();

    /** Postal code. */
    String postalCode();

    /** The two-letter ISO 3166 code of the country; never empty. */
    String country();

    /** Telephone number. */
    String phoneNumber();
}
