package org.partnerconsole.billing.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerconsole.billing.BillingStore.OTHER_PARTNER;
import static org.partnerconsole.billing.BillingStore.SEED_PARTNER;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.billing.BillingStore;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** New customers. */
@OnEachDatabase
class CustomerRegistrationTest {

    private final BillingStore store;

    CustomerRegistrationTest(TestDatabase database) {
        store = database.shared(() -> new BillingStore(database));
    }

    @Test
    void a_customer_gets_an_id_and_is_found_by_it_and_by_its_domain() {
        CustomerWish wish = wish("nord-%s.example".formatted(UUID.randomUUID()));

        Customer registered = register(SEED_PARTNER, wish, UUID.randomUUID());

        assertThat(registered.companyName()).isEqualTo("Nord 北");
        assertThat(registered.since()).isEqualTo(BillingStore.CLOCK.instant());
        assertThat(store.as(SEED_PARTNER, () -> store.customers.find(registered.id())))
                .contains(registered);
        List<Customer> found =
                store.as(
                        SEED_PARTNER,
                        () ->
                                store.customers.search(
                                        CustomerQuery.all().withDomainPrefix(wish.domain())));
        assertThat(found).containsExactly(registered);
    }

    @Test
    void whom_bills_go_to_is_kept() {
        StoredContact contact =
                new StoredContact(
                        "陽子",
                        "佐藤",
                        new StoredAddress(
                                "健太",
                                "鈴木",
                                "桜町 1-2-3",
                                "5F",
                                "千代田区",
                                "関東",
                                "東京都",
                                "100-0001",
                                "JP",
                                "03 0000 0000"));
        String domain = "ost-%s.example".formatted(UUID.randomUUID());
        UUID request = UUID.randomUUID();
        CustomerWish wish =
                new CustomerWish("Ost", domain, "JP", "ja-JP", "billing@" + domain, contact);

        Customer registered = register(SEED_PARTNER, wish, request);

        assertThat(registered.billingContact()).contains(contact);
        assertThat(store.as(SEED_PARTNER, () -> store.customers.find(registered.id())))
                .contains(registered);
        assertThat(register(SEED_PARTNER, wish, request)).isEqualTo(registered);
        CustomerWish other =
                new CustomerWish(
                        "Ost", domain, "JP", "ja-JP", "billing@" + domain, StoredContact.in("JP"));
        assertThatThrownBy(() -> register(SEED_PARTNER, other, request))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(request.toString());
    }

    @Test
    void a_repeated_wish_gets_the_same_customer_and_another_with_its_domain_is_refused() {
        CustomerWish wish = wish("sued-%s.example".formatted(UUID.randomUUID()));
        UUID request = UUID.randomUUID();
        Customer first = register(SEED_PARTNER, wish, request);

        assertThat(register(SEED_PARTNER, wish, request)).isEqualTo(first);
        assertThatThrownBy(() -> register(SEED_PARTNER, wish, UUID.randomUUID()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(wish.domain())
                .hasMessageContaining(first.id().value());
        assertThat(register(OTHER_PARTNER, wish, request).id()).isNotEqualTo(first.id());
    }

    private Customer register(PartnerId partner, CustomerWish wish, UUID request) {
        return store.as(partner, () -> store.registration.register(wish, request));
    }

    private static CustomerWish wish(String domain) {
        return new CustomerWish(
                "Nord 北", domain, "JP", "ja-JP", "billing@" + domain, StoredContact.in("JP"));
    }
}
