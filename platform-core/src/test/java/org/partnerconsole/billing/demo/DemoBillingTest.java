package org.partnerconsole.billing.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.billing.BillingStore.OTHER_PARTNER;
import static org.partnerconsole.billing.BillingStore.SEED_PARTNER;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.billing.BillingStore;
import org.partnerconsole.billing.charge.BillingMonth;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Reads the demo data back through the services, which proves both. */
@OnEachDatabase
class DemoBillingTest {

    private static final CustomerId SAMPLE = CustomerId.of("4D3CF487-70F4-4E1E-9FF1-B2BFCE8D9F04");

    private final BillingStore store;

    DemoBillingTest(TestDatabase database) {
        store =
                database.shared(
                        () -> {
                            BillingStore filled = new BillingStore(database);
                            filled.demo.create(SEED_PARTNER, OTHER_PARTNER);
                            return filled;
                        });
    }

    @Test
    void each_partner_has_its_own_customers() {
        Set<CustomerId> first = ids(SEED_PARTNER);
        Set<CustomerId> second = ids(OTHER_PARTNER);
        assertThat(first).hasSize(241).contains(SAMPLE);
        assertThat(second).hasSize(60).doesNotContainAnyElementsOf(first);
    }

    @Test
    void each_partner_was_billed_for_two_months_and_the_first_is_closed() {
        for (PartnerId partner : Set.of(SEED_PARTNER, OTHER_PARTNER)) {
            List<BillingMonth> months = store.as(partner, store.months::all);
            assertThat(months)
                    .extracting(month -> month.month() + " " + month.isClosed())
                    .containsExactly("2026-03 false", "2026-02 false", "2026-01 true");
            assertThat(months.getLast().totals())
                    .isNotEmpty()
                    .allMatch(total -> total.charges().amount().signum() > 0);
            assertThat(months.get(1).totals()).hasSameSizeAs(months.getLast().totals());
        }
    }

    @Test
    void no_company_comes_twice() {
        List<Customer> all = search(CustomerQuery.all().slice(0, 1000));
        assertThat(all).extracting(Customer::companyName).doesNotHaveDuplicates();
        assertThat(all).extracting(Customer::domain).doesNotHaveDuplicates();
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<Customer> all = search(CustomerQuery.all().slice(0, 1000));
        assertThat(search(CustomerQuery.all().slice(0, 100)))
                .extracting(Customer::id)
                .isEqualTo(all.subList(0, 100).stream().map(Customer::id).toList());
        assertThat(search(CustomerQuery.all().slice(200, 100)))
                .extracting(Customer::id)
                .isEqualTo(all.subList(200, 241).stream().map(Customer::id).toList());
        assertThat(search(CustomerQuery.all().sortedBy(CustomerQuery.Sort.SINCE, false)))
                .extracting(Customer::since)
                .isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void customers_are_found_by_name_domain_and_the_beginning_of_the_id() {
        assertThat(search(CustomerQuery.all().matching("東京")))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.companyName()).contains("東京"));
        assertThat(search(CustomerQuery.all().matching("CONTOSO.ex")))
                .extracting(Customer::id)
                .containsExactly(SAMPLE);
        assertThat(search(CustomerQuery.all().matching("4D3CF487-70")))
                .extracting(Customer::id)
                .containsExactly(SAMPLE);
        assertThat(search(CustomerQuery.all().withNamePrefix("contoso l"))).hasSize(1);
        assertThat(search(CustomerQuery.all().matching("%"))).isEmpty();
        assertThat(search(CustomerQuery.all().withNamePrefix("_ontoso"))).isEmpty();
        assertThat(
                        store.<Long>as(
                                SEED_PARTNER,
                                () -> store.customers.count(CustomerQuery.all().matching("東京"))))
                .isEqualTo(search(CustomerQuery.all().matching("東京")).size());
    }

    @Test
    void subscriptions_are_counted_and_orders_are_whole() {
        for (Customer customer : search(CustomerQuery.all().slice(0, 60))) {
            List<Subscription> subscriptions =
                    store.as(SEED_PARTNER, () -> store.subscriptions.of(customer.id()));
            List<Order> orders = store.as(SEED_PARTNER, () -> store.orders.of(customer.id()));

            assertThat(customer.subscriptionCount())
                    .isEqualTo(
                            (int)
                                    subscriptions.stream()
                                            .filter(
                                                    one ->
                                                            one.status()
                                                                    != SubscriptionStatus.DELETED)
                                            .count());
            assertThat(orders).isNotEmpty();
            for (Order order : orders) {
                assertThat(order.lineItems())
                        .extracting(LineItem::number)
                        .startsWith(0)
                        .isSorted()
                        .doesNotHaveDuplicates();
                assertThat(order.lineItems())
                        .allSatisfy(
                                line ->
                                        assertThat(line.unitPrice().currency().getCurrencyCode())
                                                .isEqualTo(order.currency()));
            }
            Set<Object> seen = new HashSet<>();
            for (Subscription subscription : subscriptions) {
                subscription.parentId().ifPresent(parent -> assertThat(seen).contains(parent));
                seen.add(subscription.id());
                assertThat(subscription.commitmentEndsAt())
                        .isAfter(BillingStore.CLOCK.instant())
                        .isAfter(subscription.createdAt());
            }
        }
    }

    @Test
    void an_add_on_names_its_base_offers_and_partners_share_an_offer_id() {
        List<Offer> german = store.as(SEED_PARTNER, () -> store.offers.soldIn("de"));
        assertThat(german).hasSizeGreaterThan(8);
        Offer roaming =
                german.stream()
                        .filter(o -> o.name().equals("Roaming 5 GB"))
                        .findFirst()
                        .orElseThrow();
        assertThat(roaming.isAddOn()).isTrue();
        OfferId base = OfferId.of("mplan-de-10");
        assertThat(roaming.prerequisites()).contains(base);
        for (PartnerId partner : List.of(SEED_PARTNER, OTHER_PARTNER)) {
            assertThat(store.as(partner, () -> store.offers.find(base)))
                    .hasValueSatisfying(
                            offer -> assertThat(offer.id().value()).isEqualTo("MPLAN-DE-10"));
            assertThat(store.as(partner, () -> store.offers.addOnsOf(base)))
                    .hasSize(4)
                    .anySatisfy(offer -> assertThat(offer.isAvailable()).isFalse());
        }
        assertThat(store.as(SEED_PARTNER, store.offers::withAddOns)).contains(base);
        assertThat(
                        store.as(
                                OTHER_PARTNER,
                                () ->
                                        store.offers.find(
                                                OfferId.of(
                                                        "195416C1-3447-423A-B37B-EE59A99A19C4"))))
                .isEmpty();
    }

    private List<Customer> search(CustomerQuery query) {
        return store.as(SEED_PARTNER, () -> store.customers.search(query));
    }

    private Set<CustomerId> ids(PartnerId partner) {
        return store
                .as(partner, () -> store.customers.search(CustomerQuery.all().slice(0, 1000)))
                .stream()
                .map(Customer::id)
                .collect(Collectors.toSet());
    }
}
