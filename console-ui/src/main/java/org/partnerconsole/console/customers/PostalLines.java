package org.partnerconsole.console.customers;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.partnerconsole.api.billing.PostalAddress;

/** The lines of an address in the order of its country; what is not given takes no line. */
final class PostalLines {

    /** From the large to the small, and the family's name first. */
    private static final Set<String> LARGE_FIRST = Set.of("CN", "JP", "KR", "TW");

    /** The postal code comes after town and state. */
    private static final Set<String> CODE_LAST = Set.of("AU", "CA", "GB", "IE", "IN", "NZ", "US");

    private PostalLines() {}

    /** All lines but that of the country. */
    static List<String> of(PostalAddress address) {
        String name = name(address.firstName(), address.lastName(), address.country());
        Stream<String> lines;
        if (LARGE_FIRST.contains(address.country())) {
            lines =
                    Stream.of(
                            name,
                            address.postalCode(),
                            joined(" ", address.region(), address.state(), address.city()),
                            address.addressLine1(),
                            address.addressLine2());
        } else if (CODE_LAST.contains(address.country())) {
            lines =
                    Stream.of(
                            name,
                            address.addressLine1(),
                            address.addressLine2(),
                            joined(
                                    ", ",
                                    address.city(),
                                    address.region(),
                                    joined(" ", address.state(), address.postalCode())));
        } else {
            lines =
                    Stream.of(
                            name,
                            address.addressLine1(),
                            address.addressLine2(),
                            joined(" ", address.postalCode(), address.city()),
                            joined(", ", address.state(), address.region()));
        }
        return lines.filter(line -> !line.isEmpty()).toList();
    }

    /** A person's name in the order of a country; empty if nothing of it is given. */
    static String name(String firstName, String lastName, String country) {
        return LARGE_FIRST.contains(country)
                ? joined(" ", lastName, firstName)
                : joined(" ", firstName, lastName);
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }
}
