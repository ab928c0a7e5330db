package org.partnerconsole.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.billing.BillingStore.CLOCK;
import static org.partnerconsole.billing.BillingStore.OTHER_PARTNER;
import static org.partnerconsole.billing.BillingStore.SEED_PARTNER;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.billing.customer.NewCustomer;
import org.partnerconsole.billing.offer.CatalogueOffer;
import org.partnerconsole.billing.offer.OfferQuery;
import org.partnerconsole.billing.order.NewOrder;
import org.partnerconsole.billing.subscription.SubscriptionQuery;
import org.partnerconsole.billing.subscription.SubscriptionSearch;
import org.partnerconsole.billing.subscription.SubscriptionWish;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** The lists of the console: filters, order and slices, all in the database. */
@OnEachDatabase
class ListsTest {

    private final BillingStore store;
    private final SubscriptionSearch search;
    private final CustomerId customer = CustomerId.of(UUID.randomUUID().toString());
    private final String word = "w" + UUID.randomUUID();

    ListsTest(TestDatabase database) {
        store = database.shared(() -> new BillingStore(database));
        search = store.subscriptionSearch;
    }

    @Test
    void customers_are_filtered_by_country_by_day_and_by_what_they_have() {
        Instant day = CLOCK.instant();
        CustomerId early = customer(SEED_PARTNER, "early " + word, "JP", day.minusSeconds(1));
        CustomerId late = customer(SEED_PARTNER, "late " + word, "JP", day);
        customer(SEED_PARTNER, "other " + word, "DE", day);
        order(SEED_PARTNER, early, SubscriptionStatus.ACTIVE, 0);
        order(SEED_PARTNER, late, SubscriptionStatus.SUSPENDED, 0);
        CustomerQuery japan = CustomerQuery.all().matching(word).inCountry("jp");

        assertThat(customers(japan)).containsExactly(early, late);
        assertThat(customers(japan.since(day))).containsExactly(late);
        assertThat(customers(japan.withActiveSubscription(true))).containsExactly(early);
        assertThat(customers(japan.withActiveSubscription(false))).containsExactly(late);
        assertThat(mine(() -> store.customers.count(japan.withActiveSubscription(false))))
                .isEqualTo(1);
        assertThat(mine(() -> store.customers.countries()))
                .contains("DE", "JP")
                .doesNotHaveDuplicates();
    }

    @Test
    void another_partners_subscription_to_the_same_customer_id_is_not_seen() {
        customer(SEED_PARTNER, word, "JP", CLOCK.instant(), customer);
        customer(OTHER_PARTNER, word, "JP", CLOCK.instant(), customer);
        order(OTHER_PARTNER, customer, SubscriptionStatus.ACTIVE, 2);
        CustomerQuery query = CustomerQuery.all().matching(word);

        assertThat(customers(query.withActiveSubscription(true))).isEmpty();
        assertThat(customers(query.withActiveSubscription(false))).containsExactly(customer);
        assertThat(mine(() -> search.count(of(customer)))).isZero();
        assertThat(mine(() -> search.familiesOf(customer, Optional.empty(), 0, 10))).isEmpty();
        assertThat(mine(() -> store.orderSearch.countOf(customer, Optional.empty()))).isZero();
    }

    @Test
    void families_come_whole_newest_first_in_slices_that_leave_out_none() {
        List<SubscriptionId> bases =
                IntStream.range(0, 7)
                        .mapToObj(i -> order(SEED_PARTNER, customer, SubscriptionStatus.ACTIVE, i))
                        .toList();

        List<Subscription> all = new ArrayList<>();
        for (int offset = 0; offset < 7; offset += 3) {
            int from = offset;
            List<Subscription> slice =
                    mine(() -> search.familiesOf(customer, Optional.empty(), from, 3));
            assertThat(slice.getFirst().parentId()).isEmpty();
            all.addAll(slice);
        }

        assertThat(all.stream().filter(one -> one.parentId().isEmpty()).map(Subscription::id))
                .containsExactlyElementsOf(bases.reversed());
        assertThat(all).extracting(Subscription::id).doesNotHaveDuplicates().hasSize(7 + 21);
        assertThat(all.getFirst().id()).isEqualTo(bases.getLast());
        assertThat(all.subList(1, 7))
                .allMatch(addOn -> addOn.parentId().equals(Optional.of(bases.getLast())));
        assertThat(mine(() -> search.countFamiliesOf(customer, Optional.empty()))).isEqualTo(7);
    }

    @Test
    void a_family_is_found_by_the_status_of_an_add_on() {
        SubscriptionId base = order(SEED_PARTNER, customer, SubscriptionStatus.ACTIVE, 2);
        SubscriptionId suspended = order(SEED_PARTNER, customer, SubscriptionStatus.SUSPENDED, 0);
        order(SEED_PARTNER, customer, SubscriptionStatus.ACTIVE, 0);
        Optional<SubscriptionStatus> deleted = Optional.of(SubscriptionStatus.DELETED);

        assertThat(mine(() -> search.familiesOf(customer, deleted, 0, 10)))
                .extracting(Subscription::id)
                .hasSize(3)
                .startsWith(base);
        assertThat(mine(() -> search.countFamiliesOf(customer, deleted))).isEqualTo(1);
        assertThat(
                        mine(
                                () ->
                                        search.familiesOf(
                                                customer,
                                                Optional.of(SubscriptionStatus.SUSPENDED),
                                                0,
                                                10)))
                .extracting(Subscription::id)
                .containsExactly(suspended);
    }

    @Test
    void a_slice_takes_as_many_statements_for_many_as_for_one() {
        order(SEED_PARTNER, customer, SubscriptionStatus.ACTIVE, 1);
        int one = count(() -> search.familiesOf(customer, Optional.empty(), 0, 20));
        IntStream.range(0, 30)
                .forEach(i -> order(SEED_PARTNER, customer, SubscriptionStatus.ACTIVE, 3));

        // The bases, their add-ons, and that these have none.
        assertThat(one).isEqualTo(3);
        assertThat(count(() -> search.familiesOf(customer, Optional.empty(), 0, 20))).isEqualTo(3);
        assertThat(count(() -> search.find(of(customer).slice(0, 100)))).isEqualTo(1);
        assertThat(count(() -> store.orderSearch.of(customer, Optional.empty(), 0, 20)))
                .isEqualTo(2);
        assertThat(count(() -> store.offers.bases(OfferQuery.all(), 0, 100))).isEqualTo(1);
        assertThat(count(() -> store.customers.search(CustomerQuery.all().inCountry("JP"))))
                .isLessThanOrEqualTo(2);
    }

    @Test
    void subscriptions_are_found_by_name_offer_id_status_and_end() {
        SubscriptionId base = order(SEED_PARTNER, customer, SubscriptionStatus.ACTIVE, 1);
        Subscription bought = mine(() -> store.subscriptions.find(customer, base)).orElseThrow();

        assertThat(found(of(customer).matching("PLAN " + word.substring(0, 8)))).hasSize(1);
        assertThat(found(of(customer).matching("%"))).isEmpty();
        assertThat(found(SubscriptionQuery.all().matching(base.value().substring(0, 23))))
                .containsExactly(base);
        assertThat(found(SubscriptionQuery.all().ofOffer(Optional.of(bought.offerId()))))
                .containsExactly(base);
        assertThat(mine(() -> search.activeOf(bought.offerId()))).isEqualTo(1);
        Instant end = bought.commitmentEndsAt();
        assertThat(found(of(customer).endingBefore(Optional.of(end)))).isEmpty();
        assertThat(found(of(customer).endingBefore(Optional.of(end.plusSeconds(1)))))
                .as("the add-on is deleted and can't end any more")
                .containsExactly(base);
        assertThat(found(of(customer).withStatus(Optional.of(SubscriptionStatus.DELETED))))
                .hasSize(1);
    }

    @Test
    void those_that_do_not_renew_themselves_are_found_with_and_without_a_text() {
        order(SEED_PARTNER, customer, SubscriptionStatus.ACTIVE, 0);
        SubscriptionId ending = order(SEED_PARTNER, customer, SubscriptionStatus.ACTIVE, 0);
        mine(
                () ->
                        store.subscriptionPatching.patch(
                                customer,
                                ending,
                                new SubscriptionWish(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(false),
                                        Optional.empty(),
                                        Optional.empty()),
                                UUID.randomUUID()));
        SubscriptionQuery endings = of(customer).onlyWithoutRenewal(true);

        assertThat(found(endings)).containsExactly(ending);
        assertThat(found(endings.matching("plan"))).containsExactly(ending);
        assertThat(mine(() -> search.count(endings.matching("plan")))).isEqualTo(1);
    }

    @Test
    void subscriptions_are_sorted_and_sliced_without_a_repetition() {
        IntStream.range(0, 5)
                .forEach(i -> order(SEED_PARTNER, customer, SubscriptionStatus.ACTIVE, 1));
        for (SubscriptionQuery.Sort sort : SubscriptionQuery.Sort.values()) {
            List<SubscriptionId> ascending = found(of(customer).sortedBy(sort, true));
            assertThat(found(of(customer).sortedBy(sort, false)))
                    .containsExactlyElementsOf(ascending.reversed());
            List<SubscriptionId> sliced = new ArrayList<>();
            for (int offset = 0; offset < 10; offset += 4) {
                sliced.addAll(found(of(customer).sortedBy(sort, true).slice(offset, 4)));
            }
            assertThat(sliced).isEqualTo(ascending).hasSize(10);
            SubscriptionQuery forth = of(customer).sortedBy(sort, true);
            Subscription sixth = mine(() -> search.find(forth)).get(5);
            assertThat(found(forth.after(sixth))).isEqualTo(ascending.subList(6, 10));
            assertThat(found(of(customer).sortedBy(sort, false).after(sixth)))
                    .isEqualTo(ascending.subList(0, 5).reversed());
        }
    }

    @Test
    void orders_are_filtered_by_status_and_sliced_the_newest_first() {
        IntStream.range(0, 3)
                .forEach(i -> order(SEED_PARTNER, customer, SubscriptionStatus.ACTIVE, 0));
        Optional<String> completed = Optional.of("completed");

        List<Order> first = mine(() -> store.orderSearch.of(customer, completed, 0, 2));
        List<Order> rest = mine(() -> store.orderSearch.of(customer, completed, 2, 2));

        assertThat(first).hasSize(2).allMatch(order -> order.lineItems().size() == 1);
        assertThat(first.getFirst().createdAt()).isAfter(first.getLast().createdAt());
        assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(first);
        assertThat(mine(() -> store.orderSearch.countOf(customer, completed))).isEqualTo(3);
        assertThat(mine(() -> store.orderSearch.countOf(customer, Optional.of("cancelled"))))
                .isZero();
    }

    @Test
    void a_base_offer_is_found_by_itself_and_by_its_add_ons() {
        Offer plan = offer(SEED_PARTNER, "Plan " + word, Set.of(), "JP");
        Offer extra = offer(SEED_PARTNER, "Extra " + word, Set.of(plan.id()), "JP");
        offer(OTHER_PARTNER, "Plan " + word, Set.of(), "JP");
        Offer lonely = offer(SEED_PARTNER, "Solo " + word, Set.of(), "DE");

        assertThat(bases(asking(word, Optional.empty()))).containsExactly(plan.id(), lonely.id());
        assertThat(bases(asking("extra " + word, Optional.empty()))).containsExactly(plan.id());
        assertThat(bases(asking(extra.id().value(), Optional.empty()))).containsExactly(plan.id());
        assertThat(bases(asking(word, Optional.of("DE")))).containsExactly(lonely.id());
        assertThat(mine(() -> store.offers.countBases(asking(word, Optional.empty()))))
                .isEqualTo(2);
        for (OfferQuery.Sort sort : OfferQuery.Sort.values()) {
            List<OfferId> ascending = bases(asking(word, Optional.empty()).sortedBy(sort, true));
            assertThat(bases(asking(word, Optional.empty()).sortedBy(sort, false)))
                    .containsExactlyElementsOf(ascending.reversed());
        }
        assertThat(mine(() -> store.offers.named("EXTRA " + word, 0, 10)))
                .extracting(Offer::id)
                .containsExactly(extra.id());
        assertThat(mine(() -> store.offers.findAll(extra.prerequisites())))
                .extracting(Offer::id)
                .containsExactly(plan.id());
        assertThat(mine(() -> store.offers.countries()))
                .contains("DE", "JP")
                .doesNotHaveDuplicates();
    }

    private static OfferQuery asking(String text, Optional<String> country) {
        return new OfferQuery(
                text, country, Optional.empty(), Optional.of(true), OfferQuery.Sort.NAME, true);
    }

    private static SubscriptionQuery of(CustomerId customer) {
        return SubscriptionQuery.all().ofCustomer(Optional.of(customer));
    }

    private List<OfferId> bases(OfferQuery query) {
        return mine(() -> store.offers.bases(query, 0, 100)).stream().map(Offer::id).toList();
    }

    private List<SubscriptionId> found(SubscriptionQuery query) {
        return mine(() -> search.find(query)).stream().map(Subscription::id).toList();
    }

    private List<CustomerId> customers(CustomerQuery query) {
        return mine(() -> store.customers.search(query)).stream().map(Customer::id).toList();
    }

    private <T> T mine(Supplier<T> work) {
        return store.as(SEED_PARTNER, work);
    }

    private int count(Supplier<?> work) {
        return store.statements.of(() -> mine(work));
    }

    private CustomerId customer(PartnerId partner, String name, String country, Instant since) {
        return customer(partner, name, country, since, CustomerId.of(UUID.randomUUID().toString()));
    }

    private CustomerId customer(
            PartnerId partner, String name, String country, Instant since, CustomerId id) {
        return store.as(
                partner,
                () -> {
                    store.customers.add(
                            new NewCustomer(
                                    id,
                                    name,
                                    id.value() + ".example",
                                    country,
                                    "en-US",
                                    "bills@example.example",
                                    since));
                    return id;
                });
    }

    private Offer offer(PartnerId partner, String name, Set<OfferId> bases, String country) {
        return store.as(
                partner,
                () ->
                        store.offers.add(
                                new CatalogueOffer(
                                        OfferId.of(UUID.randomUUID().toString()),
                                        name,
                                        "",
                                        bases,
                                        1,
                                        10,
                                        "Licenses",
                                        country,
                                        BillingCycle.MONTHLY,
                                        Money.of(BigDecimal.TEN, "USD"),
                                        true)));
    }

    /** An order of a base that stands so, with add-ons that are deleted; the base's id. */
    private SubscriptionId order(
            PartnerId partner, CustomerId whose, SubscriptionStatus status, int addOns) {
        Offer plan = offer(partner, "Plan " + word, Set.of(), "JP");
        Offer extra = offer(partner, "Extra", Set.of(plan.id()), "JP");
        SubscriptionId base = SubscriptionId.of(UUID.randomUUID().toString());
        List<NewOrder.Line> lines = new ArrayList<>();
        lines.add(new NewOrder.Line(NewLineItem.of(plan, 1), base, status));
        for (int i = 0; i < addOns; i++) {
            lines.add(
                    new NewOrder.Line(
                            NewLineItem.of(extra, 1).addOnTo(base),
                            SubscriptionId.of(UUID.randomUUID().toString()),
                            SubscriptionStatus.DELETED));
        }
        store.as(
                partner,
                () ->
                        store.orders.place(
                                new NewOrder(
                                        OrderId.of(UUID.randomUUID().toString()),
                                        whose,
                                        BillingCycle.MONTHLY,
                                        "completed",
                                        "USD",
                                        nextSecond(),
                                        lines)));
        return base;
    }

    private static Instant last = CLOCK.instant().minus(Duration.ofDays(20));

    private static synchronized Instant nextSecond() {
        last = last.plusSeconds(1);
        return last;
    }
}
