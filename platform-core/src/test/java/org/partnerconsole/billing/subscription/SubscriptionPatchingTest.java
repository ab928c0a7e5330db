package org.partnerconsole.billing.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.partnerconsole.billing.BillingStore.OTHER_PARTNER;
import static org.partnerconsole.billing.BillingStore.SEED_PARTNER;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.billing.BillingStore;
import org.partnerconsole.billing.RefusalAssert;
import org.partnerconsole.billing.offer.CatalogueOffer;
import org.partnerconsole.billing.order.NewOrder;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Quantity, status, renewal and name of a subscription, and what can't be changed. */
@OnEachDatabase
class SubscriptionPatchingTest {

    private static final CustomerId CUSTOMER =
            CustomerId.of("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");

    private final BillingStore store;
    private SubscriptionId base;
    private SubscriptionId addOn;

    SubscriptionPatchingTest(TestDatabase database) {
        store = database.shared(() -> BillingStore.filled(database));
    }

    @BeforeEach
    void buy() {
        base = SubscriptionId.of(UUID.randomUUID().toString());
        addOn = SubscriptionId.of(UUID.randomUUID().toString());
        store.as(
                SEED_PARTNER,
                () -> {
                    Offer plan = offer(Set.of());
                    Offer extra = offer(Set.of(plan.id()));
                    return store.orders.place(
                            new NewOrder(
                                    OrderId.of(UUID.randomUUID().toString()),
                                    CUSTOMER,
                                    BillingCycle.MONTHLY,
                                    "completed",
                                    "USD",
                                    BillingStore.CLOCK.instant(),
                                    List.of(
                                            new NewOrder.Line(
                                                    NewLineItem.of(plan, 5),
                                                    base,
                                                    SubscriptionStatus.ACTIVE),
                                            new NewOrder.Line(
                                                    NewLineItem.of(extra, 2).addOnTo(base),
                                                    addOn,
                                                    SubscriptionStatus.ACTIVE))));
                });
    }

    @Test
    void what_is_sent_is_changed_and_the_version_counted() {
        Subscription before = find(base);

        Subscription after = patch(base, new Wish().quantity(7).named("Tokyo").renewing(false));

        assertThat(after.quantity()).isEqualTo(7);
        assertThat(after.friendlyName()).isEqualTo("Tokyo");
        assertThat(after.autoRenews()).isFalse();
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.etag()).isNotEqualTo(before.etag());
        assertThat(find(base)).isEqualTo(after);
    }

    @Test
    void the_whole_resource_sent_back_changes_nothing() {
        Subscription before = find(base);

        Subscription after =
                patch(
                        base,
                        new Wish()
                                .of(before.offerId())
                                .quantity(before.quantity())
                                .status(before.status())
                                .renewing(before.autoRenews())
                                .named(before.friendlyName())
                                .seen(before.etag()));

        assertThat(after).isEqualTo(before);
    }

    @Test
    void suspending_a_base_suspends_its_add_ons_and_each_is_activated_again_after_it() {
        patch(base, new Wish().status(SubscriptionStatus.SUSPENDED));
        assertThat(find(addOn).status()).isEqualTo(SubscriptionStatus.SUSPENDED);
        assertThat(find(addOn).version()).isEqualTo(2);

        assertRefused(addOn, new Wish().status(SubscriptionStatus.ACTIVE), 409, "27009");
        patch(base, new Wish().status(SubscriptionStatus.ACTIVE));
        patch(addOn, new Wish().status(SubscriptionStatus.ACTIVE));

        assertThat(find(addOn).status()).isEqualTo(SubscriptionStatus.ACTIVE);
    }

    @Test
    void a_suspended_one_keeps_its_quantity_unless_it_is_activated_with_it() {
        patch(base, new Wish().status(SubscriptionStatus.SUSPENDED));

        assertRefused(base, new Wish().quantity(6), 400, "2001");
        Subscription after = patch(base, new Wish().status(SubscriptionStatus.ACTIVE).quantity(6));

        assertThat(after.quantity()).isEqualTo(6);
    }

    @Test
    void quantities_outside_of_the_bounds_other_offers_and_other_statuses_are_refused() {
        Subscription before = find(base);

        assertRefused(base, new Wish().quantity(0), 400, "2002");
        assertRefused(base, new Wish().quantity(11), 400, "2002");
        assertRefused(base, new Wish().of(OfferId.of("another")), 400, "2006");
        assertRefused(base, new Wish().status(SubscriptionStatus.DELETED), 400, "800096");
        assertRefused(base, new Wish().named("x".repeat(257)), 400, "3000");

        assertThat(find(base)).isEqualTo(before);
    }

    @Test
    void one_that_is_deleted_stays_as_it_is() {
        store.as(
                SEED_PARTNER,
                () -> {
                    store.subscriptions.deleteAllOf(find(base).orderId());
                    return null;
                });

        assertRefused(base, new Wish().named("again"), 400, "2011");
    }

    @Test
    void a_stale_etag_is_refused_and_a_current_one_may_be_quoted() {
        String stale = find(base).etag();
        patch(base, new Wish().quantity(6));

        assertRefused(base, new Wish().quantity(7).seen(stale), 400, "2055");
        Subscription after =
                patch(base, new Wish().quantity(7).seen('"' + find(base).etag() + '"'));

        assertThat(after.quantity()).isEqualTo(7);
    }

    @Test
    void a_repeated_wish_gets_the_first_answer_and_another_under_its_id_is_refused() {
        UUID request = UUID.randomUUID();
        Subscription first = patch(base, new Wish().quantity(6), request);
        patch(base, new Wish().quantity(8));

        assertThat(patch(base, new Wish().quantity(6), request)).isEqualTo(first);
        assertThat(find(base).quantity()).isEqualTo(8);
        RefusalAssert.assertRefused(
                () -> patch(base, new Wish().quantity(9), request), 409, "800060");
    }

    @Test
    void changes_at_the_same_moment_are_all_made_one_after_the_other() throws Exception {
        int many = 12;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Subscription>> changes = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                String name = "name " + i;
                changes.add(threads.submit(() -> patch(base, new Wish().named(name))));
            }
            for (Future<Subscription> change : changes) {
                change.get();
            }
        }
        assertThat(find(base).version()).isEqualTo(1 + many);
    }

    @Test
    void another_partner_finds_nothing() {
        RefusalAssert.assertRefused(
                () -> patch(OTHER_PARTNER, base, new Wish().quantity(6), UUID.randomUUID()),
                404,
                "20003");
    }

    private void assertRefused(SubscriptionId id, Wish wish, int status, String code) {
        RefusalAssert.assertRefused(() -> patch(id, wish), status, code);
    }

    private Subscription patch(SubscriptionId id, Wish wish) {
        return patch(id, wish, UUID.randomUUID());
    }

    private Subscription patch(SubscriptionId id, Wish wish, UUID request) {
        return patch(SEED_PARTNER, id, wish, request);
    }

    private Subscription patch(PartnerId partner, SubscriptionId id, Wish wish, UUID request) {
        return store.as(
                partner,
                () -> store.subscriptionPatching.patch(CUSTOMER, id, wish.build(), request));
    }

    private Subscription find(SubscriptionId id) {
        return store.as(SEED_PARTNER, () -> store.subscriptions.find(CUSTOMER, id)).orElseThrow();
    }

    private Offer offer(Set<OfferId> bases) {
        return store.offers.add(
                new CatalogueOffer(
                        OfferId.of(UUID.randomUUID().toString()),
                        "Plan",
                        "",
                        bases,
                        1,
                        10,
                        "Licenses",
                        "US",
                        BillingCycle.MONTHLY,
                        Money.of(BigDecimal.TEN, "USD"),
                        true));
    }

    private static final class Wish {

        private Optional<OfferId> offer = Optional.empty();
        private Optional<Integer> quantity = Optional.empty();
        private Optional<SubscriptionStatus> status = Optional.empty();
        private Optional<Boolean> autoRenews = Optional.empty();
        private Optional<String> friendlyName = Optional.empty();
        private Optional<String> etag = Optional.empty();

        Wish of(OfferId offer) {
            this.offer = Optional.of(offer);
            return this;
        }

        Wish quantity(int quantity) {
            this.quantity = Optional.of(quantity);
            return this;
        }

        Wish status(SubscriptionStatus status) {
            this.status = Optional.of(status);
            return this;
        }

        Wish renewing(boolean autoRenews) {
            this.autoRenews = Optional.of(autoRenews);
            return this;
        }

        Wish named(String friendlyName) {
            this.friendlyName = Optional.of(friendlyName);
            return this;
        }

        Wish seen(String etag) {
            this.etag = Optional.of(etag);
            return this;
        }

        SubscriptionWish build() {
            return new SubscriptionWish(offer, quantity, status, autoRenews, friendlyName, etag);
        }
    }
}
