package org.partnerconsole.billing.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.billing.BillingStore;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Slices that are found by the customer before them: what exports read. */
@OnEachDatabase
class CustomerSlicesTest {

    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00.123456Z");

    private final BillingStore store;

    CustomerSlicesTest(TestDatabase database) {
        store = database.shared(() -> new BillingStore(database));
    }

    @BeforeEach
    void sevenWithTwoNamesAndTwoDays() {
        store.as(
                BillingStore.SEED_PARTNER,
                () -> {
                    if (store.customers.count(CustomerQuery.all()) == 0) {
                        for (int i = 0; i < 7; i++) {
                            store.customers.add(customer(i));
                        }
                    }
                    return null;
                });
    }

    @ParameterizedTest
    @CsvSource({"COMPANY_NAME,true", "COMPANY_NAME,false", "SINCE,true", "SINCE,false"})
    void slices_make_up_the_whole_in_each_order(CustomerQuery.Sort sort, boolean ascending) {
        CustomerQuery query = CustomerQuery.all().sortedBy(sort, ascending);
        List<Customer> whole = search(query);
        assertThat(whole).hasSize(7);

        List<Customer> sliced = new ArrayList<>(search(query.slice(0, 2)));
        List<Customer> slice;
        do {
            slice = search(query.slice(0, 2).after(sliced.getLast()));
            sliced.addAll(slice);
        } while (!slice.isEmpty());

        assertThat(sliced).isEqualTo(whole);
    }

    @Test
    void a_customer_that_is_gone_still_says_where_to_go_on() {
        List<Customer> whole = search(CustomerQuery.all());
        Customer gone = StoredCustomer.of(customer("b", "Beta", THEN));

        assertThat(search(CustomerQuery.all().after(gone)))
                .isNotEmpty()
                .isEqualTo(
                        whole.stream()
                                .filter(one -> one.companyName().compareTo("Beta") > 0)
                                .toList());
    }

    private List<Customer> search(CustomerQuery query) {
        return store.as(BillingStore.SEED_PARTNER, () -> store.customers.search(query));
    }

    private static NewCustomer customer(int i) {
        return customer("C" + i, i % 2 == 0 ? "Gamma" : "Alpha", THEN.plusSeconds(i / 3));
    }

    private static NewCustomer customer(String id, String name, Instant since) {
        return new NewCustomer(
                CustomerId.of(id),
                name,
                id + ".example",
                "US",
                "en-US",
                "a@example.com",
                StoredContact.in("US"),
                since);
    }
}
