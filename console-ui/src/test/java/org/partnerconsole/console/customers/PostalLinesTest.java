package org.partnerconsole.console.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.partnerconsole.billing.customer.StoredAddress;

/** Addresses in the order of their countries. */
class PostalLinesTest {

    @Test
    void in_the_united_states_the_code_ends_the_line_of_the_town() {
        assertThat(PostalLines.of(address("US", "1 Main Street", "Redmond", "WA", "98052")))
                .containsExactly("Tania Carr", "1 Main Street", "Redmond, WA 98052");
    }

    @Test
    void in_germany_it_begins_that_line() {
        assertThat(PostalLines.of(address("DE", "Ahornweg 12", "Köln", "", "50667")))
                .containsExactly("Tania Carr", "Ahornweg 12", "50667 Köln");
    }

    @Test
    void in_japan_the_large_comes_first() {
        assertThat(PostalLines.of(address("JP", "桜町 1-2-3", "千代田区", "東京都", "100-0001")))
                .containsExactly("Carr Tania", "100-0001", "東京都 千代田区", "桜町 1-2-3");
    }

    @Test
    void what_is_not_given_takes_no_line() {
        assertThat(PostalLines.of(StoredAddress.in("FR"))).isEmpty();
    }

    private static StoredAddress address(
            String country, String street, String city, String state, String code) {
        return new StoredAddress("Tania", "Carr", street, "", city, "", state, code, country, "");
    }
}
