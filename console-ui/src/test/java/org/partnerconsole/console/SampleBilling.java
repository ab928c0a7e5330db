package org.partnerconsole.console;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.Prices;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.billing.Subscriptions;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.billing.charge.PriceList;
import org.partnerconsole.billing.customer.CustomerBook;
import org.partnerconsole.billing.offer.CatalogueOffer;
import org.partnerconsole.billing.offer.OfferCatalogue;
import org.partnerconsole.billing.offer.OfferQuery;
import org.partnerconsole.billing.order.OrderSearch;
import org.partnerconsole.billing.request.Etag;
import org.partnerconsole.billing.subscription.SubscriptionPatching;
import org.partnerconsole.billing.subscription.SubscriptionQuery;
import org.partnerconsole.billing.subscription.SubscriptionSearch;
import org.partnerconsole.billing.subscription.SubscriptionWish;
import org.partnerconsole.console.activity.Activities;
import org.partnerconsole.console.activity.Activity;
import org.partnerconsole.console.change.SubscriptionDesk;
import org.partnerconsole.console.mishap.Mishaps;
import org.partnerconsole.platform.security.Callers;

/** The billing core as the views ask it, in memory; its lists may change. */
public final class SampleBilling {

    public final List<Customer> customers = new ArrayList<>();
    public final List<Subscription> subscriptions = new ArrayList<>();
    public final List<Order> orders = new ArrayList<>();
    public final List<Offer> offers = new ArrayList<>();
    public final List<Activity> changes = new ArrayList<>();

    /** What was wished, by request id. */
    public final Map<UUID, SubscriptionWish> wishes = new HashMap<>();

    /** What somebody else does just before the next change. */
    public Runnable meanwhile = () -> {};

    /** All of it, as services of views. */
    public List<Object> services(Callers callers, Mishaps mishaps) {
        Catalogue catalogue = new Catalogue();
        SomeSubscriptions bought = new SomeSubscriptions();
        return List.of(
                new Book(),
                bought,
                new Search(),
                new SomeOrders(),
                catalogue,
                new History(),
                new SubscriptionDesk(
                        new Patching(), bought, catalogue, prices(), callers, mishaps));
    }

    /** An offer, of 1 to 10 units, at 30 dollars a month. */
    public Offer offer(String id, String... bases) {
        Offer offer =
                new CatalogueOffer(
                        OfferId.of(id),
                        "Offer " + id,
                        "What " + id + " is",
                        Set.copyOf(Stream.of(bases).map(OfferId::of).toList()),
                        1,
                        10,
                        "Licenses",
                        "JP",
                        BillingCycle.MONTHLY,
                        Money.of(BigDecimal.valueOf(30), "USD"),
                        true);
        offers.add(offer);
        return offer;
    }

    /** An active subscription of two licenses, begun today; an add-on if it has a parent. */
    public Subscription subscription(Customer whose, String id, String parent) {
        SampleSubscription one =
                new SampleSubscription(
                        SubscriptionId.of(id),
                        whose.id(),
                        "Subscription " + id,
                        2,
                        Optional.ofNullable(parent).map(SubscriptionId::of),
                        SubscriptionStatus.ACTIVE,
                        true,
                        1);
        subscriptions.add(one);
        return one;
    }

    /** Changes a subscription, as somebody else does. */
    public void change(String id, int quantity, SubscriptionStatus status) {
        subscriptions.replaceAll(
                one ->
                        one.id().value().equals(id)
                                ? ((SampleSubscription) one)
                                        .with(
                                                quantity,
                                                status,
                                                one.autoRenews(),
                                                one.friendlyName())
                                : one);
    }

    /** Lets a subscription end with its term. */
    public void stopRenewing(String id) {
        subscriptions.replaceAll(
                one ->
                        one.id().value().equals(id)
                                ? ((SampleSubscription) one)
                                        .with(
                                                one.quantity(),
                                                one.status(),
                                                false,
                                                one.friendlyName())
                                : one);
    }

    private static Prices prices() {
        return new PriceList(Clock.fixed(Samples.THEN, ZoneOffset.UTC));
    }

    private static <T> List<T> slice(Stream<T> all, int offset, int limit) {
        return all.skip(offset).limit(limit).toList();
    }

    private final class Book extends CustomerBook {

        private final Customers found = Samples.customers(customers);

        @Override
        public Optional<Customer> find(CustomerId id) {
            return found.find(id);
        }

        @Override
        public List<Customer> search(CustomerQuery query) {
            return found.search(query);
        }

        @Override
        public long count(CustomerQuery query) {
            return found.count(query);
        }

        @Override
        public List<String> countries() {
            return List.of("DE", "JP");
        }

        @Override
        public Map<CustomerId, String> namesOf(Collection<CustomerId> ids) {
            Map<CustomerId, String> names = new HashMap<>();
            ids.forEach(id -> find(id).ifPresent(one -> names.put(id, one.companyName())));
            return names;
        }
    }

    private final class SomeSubscriptions implements Subscriptions {

        @Override
        public Optional<Subscription> find(CustomerId customer, SubscriptionId id) {
            return of(customer).stream().filter(one -> one.id().equals(id)).findFirst();
        }

        @Override
        public List<Subscription> of(CustomerId customer) {
            return subscriptions.stream().filter(one -> one.customerId().equals(customer)).toList();
        }

        @Override
        public List<Subscription> addOnsOf(CustomerId customer, SubscriptionId parent) {
            return of(customer).stream()
                    .filter(one -> one.parentId().equals(Optional.of(parent)))
                    .toList();
        }
    }

    private final class Search extends SubscriptionSearch {

        @Override
        public List<Subscription> find(SubscriptionQuery query) {
            Stream<Subscription> all =
                    query.last()
                            .map(last -> subscriptions.indexOf(last) + 1)
                            .map(next -> subscriptions.subList(next, subscriptions.size()).stream())
                            .orElseGet(subscriptions::stream);
            return slice(all.filter(fits(query)), query.offset(), query.limit());
        }

        @Override
        public long count(SubscriptionQuery query) {
            return subscriptions.stream().filter(fits(query)).count();
        }

        private Predicate<Subscription> fits(SubscriptionQuery query) {
            return one ->
                    one.friendlyName().contains(query.text())
                            && query.status().map(one.status()::equals).orElse(true)
                            && query.offer().map(one.offerId()::equals).orElse(true)
                            && query.customer().map(one.customerId()::equals).orElse(true)
                            && !(query.onlyWithoutRenewal() && one.autoRenews())
                            && query.endsBefore()
                                    .map(one.commitmentEndsAt()::isBefore)
                                    .orElse(true);
        }

        @Override
        public List<Subscription> familiesOf(
                CustomerId customer, Optional<SubscriptionStatus> status, int offset, int limit) {
            List<Subscription> families = new ArrayList<>();
            for (Subscription base : slice(bases(customer, status), offset, limit)) {
                families.add(base);
                families.addAll(new SomeSubscriptions().addOnsOf(customer, base.id()));
            }
            return families;
        }

        @Override
        public long countFamiliesOf(CustomerId customer, Optional<SubscriptionStatus> status) {
            return bases(customer, status).count();
        }

        private Stream<Subscription> bases(
                CustomerId customer, Optional<SubscriptionStatus> status) {
            return subscriptions.stream()
                    .filter(one -> one.customerId().equals(customer))
                    .filter(one -> one.parentId().isEmpty())
                    .filter(one -> status.map(one.status()::equals).orElse(true));
        }
    }

    private final class SomeOrders extends OrderSearch {

        @Override
        public List<Order> of(CustomerId customer, Optional<String> status, int offset, int limit) {
            return slice(fitting(customer, status), offset, limit);
        }

        @Override
        public long countOf(CustomerId customer, Optional<String> status) {
            return fitting(customer, status).count();
        }

        private Stream<Order> fitting(CustomerId customer, Optional<String> status) {
            return orders.stream()
                    .filter(one -> one.customerId().equals(customer))
                    .filter(one -> status.map(one.status()::equals).orElse(true));
        }
    }

    private final class Catalogue extends OfferCatalogue {

        @Override
        public Optional<Offer> find(OfferId id) {
            return offers.stream().filter(one -> one.id().equals(id)).findFirst();
        }

        @Override
        public List<Offer> addOnsOf(OfferId base) {
            return offers.stream().filter(one -> one.prerequisites().contains(base)).toList();
        }

        @Override
        public List<Offer> bases(OfferQuery query, int offset, int limit) {
            return slice(fitting(query), offset, limit);
        }

        @Override
        public long countBases(OfferQuery query) {
            return fitting(query).count();
        }

        private Stream<Offer> fitting(OfferQuery query) {
            return offers.stream()
                    .filter(one -> !one.isAddOn())
                    .filter(one -> one.name().contains(query.text()))
                    .filter(one -> query.country().map(one.country()::equals).orElse(true));
        }

        @Override
        public List<Offer> named(String text, int offset, int limit) {
            return slice(offers.stream(), offset, limit);
        }

        @Override
        public List<Offer> findAll(Collection<OfferId> ids) {
            return offers.stream().filter(one -> ids.contains(one.id())).toList();
        }

        @Override
        public List<String> countries() {
            return List.of("DE", "JP");
        }

        @Override
        public Set<OfferId> withAddOns() {
            return Set.copyOf(
                    offers.stream().flatMap(one -> one.prerequisites().stream()).toList());
        }
    }

    private final class Patching extends SubscriptionPatching {

        @Override
        public Subscription patch(
                CustomerId customer, SubscriptionId id, SubscriptionWish wish, UUID requestId) {
            Runnable others = meanwhile;
            meanwhile = () -> {};
            others.run();
            SampleSubscription one =
                    (SampleSubscription) new SomeSubscriptions().find(customer, id).orElseThrow();
            if (!wish.etag().orElseThrow().equals(one.etag())) {
                throw Refusal.badRequest("2055", "the etag is not valid any more");
            }
            if (wishes.putIfAbsent(requestId, wish) != null) {
                return one;
            }
            SampleSubscription changed =
                    one.with(
                            wish.quantity().orElse(one.quantity()),
                            wish.status().orElse(one.status()),
                            wish.autoRenews().orElse(one.autoRenews()),
                            wish.friendlyName().orElse(one.friendlyName()));
            subscriptions.set(subscriptions.indexOf(one), changed);
            return changed;
        }
    }

    private final class History extends Activities {

        @Override
        public List<Activity> of(CustomerId customer, SubscriptionId id, int limit) {
            return changes;
        }
    }

    private record SampleSubscription(
            SubscriptionId id,
            CustomerId customerId,
            String friendlyName,
            int quantity,
            Optional<SubscriptionId> parentId,
            SubscriptionStatus status,
            boolean autoRenews,
            long version)
            implements Subscription {

        SampleSubscription with(
                int quantity, SubscriptionStatus status, boolean autoRenews, String name) {
            return new SampleSubscription(
                    id, customerId, name, quantity, parentId, status, autoRenews, version + 1);
        }

        @Override
        public OrderId orderId() {
            return OrderId.of("o-1");
        }

        @Override
        public OfferId offerId() {
            return OfferId.of("plan");
        }

        @Override
        public String offerName() {
            return "Offer plan";
        }

        @Override
        public String unitType() {
            return "Licenses";
        }

        @Override
        public Money unitPrice() {
            return Money.of(BigDecimal.valueOf(30), "USD");
        }

        @Override
        public BillingCycle billingCycle() {
            return BillingCycle.MONTHLY;
        }

        @Override
        public Instant createdAt() {
            return Samples.THEN;
        }

        @Override
        public LocalDate billingAnchor() {
            return LocalDate.ofInstant(Samples.THEN, ZoneOffset.UTC);
        }

        @Override
        public Instant commitmentEndsAt() {
            return Samples.THEN.plus(Duration.ofDays(30));
        }

        @Override
        public String etag() {
            return Etag.of(id, version);
        }
    }
}
