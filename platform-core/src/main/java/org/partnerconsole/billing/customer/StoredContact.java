package org.partnerconsole.billing.customer;

import java.util.stream.Stream;
import org.partnerconsole.api.billing.BillingContact;

/**
 * Who gets a customer's bills, as it is kept.
 *
 * @param firstName first name, or empty
 * @param lastName last name, or empty
 * @param address where bills go by post
 */
public record StoredContact(String firstName, String lastName, StoredAddress address)
        implements BillingContact {

    /** Of whom nothing is known but the country. */
    public static StoredContact in(String country) {
        return new StoredContact("", "", StoredAddress.in(country));
    }

    /** Whether there is no more than the country. */
    boolean saysNothing() {
        return parts().allMatch(String::isEmpty);
    }

    /** All parts but the country. */
    Stream<String> parts() {
        return Stream.concat(Stream.of(firstName, lastName), address.parts());
    }
}
