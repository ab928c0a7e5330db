package org.partnerconsole.billing.customer;

import java.util.stream.Stream;
import org.partnerconsole.api.billing.PostalAddress;

/**
 * A postal address as it is kept.
 *
 * @param firstName first name of who is written to
 * @param lastName last name of who is written to
 * @param addressLine1 street and house number
 * @param addressLine2 what else is needed
 * @param city town or city
 * @param region region
 * @param state state, province or prefecture
 * @param postalCode postal code
 * @param country two-letter code of the country, upper case
 * @param phoneNumber telephone number
 */
public record StoredAddress(
        String firstName,
        String lastName,
        String addressLine1,
        String addressLine2,
        String city,
        String region,
        String state,
        String postalCode,
        String country,
        String phoneNumber)
        implements PostalAddress {

    /** No more than the country. */
    public static StoredAddress in(String country) {
        return new StoredAddress("", "", "", "", "", "", "", "", country, "");
    }

    /** All parts but the country. */
    Stream<String> parts() {
        return Stream.of(
                firstName,
                lastName,
                addressLine1,
                addressLine2,
                city,
                region,
                state,
                postalCode,
                phoneNumber);
    }
}
