package org.partnerconsole.billing.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.billing.BillingStore;
import org.partnerconsole.billing.customer.NewCustomer;
import org.partnerconsole.billing.find.BillingHit.Kind;
import org.partnerconsole.billing.offer.CatalogueOffer;
import org.partnerconsole.billing.order.NewOrder;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

@OnEachDatabase
class BillingSearchTest {

    private final Filled filled;

    BillingSearchTest(TestDatabase database) {
        filled = database.shared(() -> new Filled(new BillingStore(database)));
    }

    @Test
    void customers_are_found_by_the_beginning_of_name_domain_and_id_and_within_the_name() {
        assertThat(titles("CONT")).containsExactly("Contoso Mobile");
        assertThat(titles("contoso.ex")).containsExactly("Contoso Mobile");
        assertThat(titles("c-0")).containsExactly("Contoso Mobile");
        assertThat(titles("mobile")).containsExactly("100%_Mobile", "Contoso Mobile");
    }

    @Test
    void what_people_type_is_no_pattern() {
        assertThat(titles("100%_m")).containsExactly("100%_Mobile");
        assertThat(titles("1_0")).isEmpty();
    }

    @Test
    void orders_are_found_by_id_and_subscriptions_by_name_too() {
        assertThat(find("ord-7"))
                .singleElement()
                .satisfies(
                        hit -> {
                            assertThat(hit.kind()).isEqualTo(Kind.ORDER);
                            assertThat(hit.id()).isEqualTo("ORD-77");
                            assertThat(hit.customer()).contains(CustomerId.of("c-0001"));
                        });
        assertThat(find("unlimited")).extracting(BillingHit::kind).contains(Kind.SUBSCRIPTION);
        assertThat(find("SUB-")).extracting(BillingHit::id).containsExactly("sub-9");
    }

    @Test
    void offers_are_found_within_their_name_and_by_id() {
        assertThat(find("data plan"))
                .filteredOn(hit -> hit.kind() == Kind.OFFER)
                .extracting(BillingHit::title)
                .containsExactly("Unlimited Data Plan");
        assertThat(find("plan-1")).extracting(BillingHit::kind).containsExactly(Kind.OFFER);
    }

    @Test
    void a_whole_id_comes_first() {
        List<BillingHit> hits = find("c-0001");

        assertThat(hits.getFirst().isExact()).isTrue();
        assertThat(hits.getFirst().title()).isEqualTo("Contoso Mobile");
    }

    @Test
    void nothing_of_another_partner_is_found() {
        BillingStore store = filled.store;
        for (String text : List.of("contoso", "ord-77", "sub-9", "plan-1", "unlimited")) {
            assertThat(store.as(BillingStore.OTHER_PARTNER, () -> filled.search.find(text, 10)))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void a_search_takes_a_few_statements_whatever_it_finds() {
        // Those with a pattern are not prepared on H2, and only what is prepared is counted.
        assertThat(List.of(statements("no such thing"), statements("contoso"), statements("zzz")))
                .allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(10));
    }

    private int statements(String text) {
        return filled.store.statements.of(() -> find(text));
    }

    private List<String> titles(String text) {
        return find(text).stream()
                .filter(hit -> hit.kind() == Kind.CUSTOMER)
                .map(BillingHit::title)
                .toList();
    }

    private List<BillingHit> find(String text) {
        return filled.store.as(BillingStore.SEED_PARTNER, () -> filled.search.find(text, 10));
    }

    /** Two customers, one offer, one order with one subscription. */
    private static final class Filled implements AutoCloseable {

        final BillingStore store;
        final BillingSearch search;

        Filled(BillingStore store) {
            this.store = store;
            this.search = new BillingSearch(store.entities, store.transactions);
            store.as(
                    BillingStore.SEED_PARTNER,
                    () -> {
                        add("c-0001", "Contoso Mobile", "Contoso.example");
                        add("x-0002", "100%_Mobile", "fabrikam.example");
                        Offer plan = store.offers.add(plan());
                        store.orders.place(
                                new NewOrder(
                                        OrderId.of("ORD-77"),
                                        CustomerId.of("c-0001"),
                                        BillingCycle.MONTHLY,
                                        "completed",
                                        "USD",
                                        BillingStore.CLOCK.instant(),
                                        List.of(
                                                new NewOrder.Line(
                                                        NewLineItem.of(plan, 1),
                                                        SubscriptionId.of("sub-9"),
                                                        SubscriptionStatus.ACTIVE))));
                        return null;
                    });
        }

        private void add(String id, String name, String domain) {
            store.customers.add(
                    new NewCustomer(
                            CustomerId.of(id),
                            name,
                            domain,
                            "US",
                            "en-US",
                            "a@example.com",
                            BillingStore.CLOCK.instant()));
        }

        private static CatalogueOffer plan() {
            return new CatalogueOffer(
                    OfferId.of("plan-1"),
                    "Unlimited Data Plan",
                    "",
                    Set.of(),
                    1,
                    10,
                    "Licenses",
                    "US",
                    BillingCycle.MONTHLY,
                    Money.of(BigDecimal.TEN, "USD"),
                    true);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
