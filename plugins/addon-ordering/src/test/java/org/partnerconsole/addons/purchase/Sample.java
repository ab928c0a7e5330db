package org.partnerconsole.addons.purchase;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Offers;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.billing.Subscriptions;

/** A small billing core: a customer with an order of one subscription, and a few offers. */
public final class Sample implements Offers, Subscriptions {

    public static final CustomerId CUSTOMER = CustomerId.of("4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04");
    public static final OrderId ORDER = OrderId.of("cf3b0e37-be0b-4cdd-b584-d1a97d98a922");
    public static final SubscriptionId PARENT =
            SubscriptionId.of("1C2B75C1-74A5-472A-A729-7F8CEFC477F9");
    public static final OfferId BASE = OfferId.of("195416C1-3447-423A-B37B-EE59A99A19C4");
    public static final OfferId ADD_ON = OfferId.of("2828BE95-46BA-4F91-B2FD-0BEF192ECF60");

    public final List<Offer> offers = new ArrayList<>();
    public final List<Subscription> subscriptions = new ArrayList<>();

    public Sample() {
        offers.add(offer(BASE, Set.of(), "US", "USD", true));
        offers.add(offer(ADD_ON, Set.of(BASE), "US", "USD", true));
        subscriptions.add(subscription(PARENT, ORDER, SubscriptionStatus.ACTIVE));
    }

    public record AnOffer(
            OfferId id,
            Set<OfferId> prerequisites,
            String country,
            Money unitPrice,
            boolean isAvailable)
            implements Offer {

        @Override
        public String name() {
            return "Offer " + id;
        }

        @Override
        public String description() {
            return "";
        }

        @Override
        public boolean isAddOn() {
            return !prerequisites.isEmpty();
        }

        @Override
        public int minimumQuantity() {
            return 2;
        }

        @Override
        public int maximumQuantity() {
            return 25;
        }

        @Override
        public String unitType() {
            return "Licenses";
        }

        @Override
        public BillingCycle billingCycle() {
            return BillingCycle.MONTHLY;
        }
    }

    public record ASubscription(SubscriptionId id, OrderId orderId, SubscriptionStatus status)
            implements Subscription {

        @Override
        public long version() {
            return 1;
        }

        @Override
        public String etag() {
            return "etag";
        }

        @Override
        public CustomerId customerId() {
            return CUSTOMER;
        }

        @Override
        public OfferId offerId() {
            return BASE;
        }

        @Override
        public String offerName() {
            return "Base";
        }

        @Override
        public String friendlyName() {
            return "Base";
        }

        @Override
        public int quantity() {
            return 5;
        }

        @Override
        public String unitType() {
            return "Licenses";
        }

        @Override
        public Money unitPrice() {
            return money("USD");
        }

        @Override
        public Optional<SubscriptionId> parentId() {
            return Optional.empty();
        }

        @Override
        public boolean autoRenews() {
            return true;
        }

        @Override
        public BillingCycle billingCycle() {
            return BillingCycle.MONTHLY;
        }

        @Override
        public LocalDate billingAnchor() {
            return LocalDate.EPOCH;
        }

        @Override
        public Instant createdAt() {
            return Instant.EPOCH;
        }

        @Override
        public Instant commitmentEndsAt() {
            return Instant.MAX;
        }
    }

    public record ACustomer(String country) implements Customer {

        @Override
        public CustomerId id() {
            return CUSTOMER;
        }

        @Override
        public String companyName() {
            return "Contoso";
        }

        @Override
        public String domain() {
            return "contoso.example";
        }

        @Override
        public String culture() {
            return "en-US";
        }

        @Override
        public String email() {
            return "billing@contoso.example";
        }

        @Override
        public Instant since() {
            return Instant.EPOCH;
        }

        @Override
        public int subscriptionCount() {
            return 1;
        }
    }

    public record ALine(int number, SubscriptionId subscriptionId) implements LineItem {

        @Override
        public OfferId offerId() {
            return BASE;
        }

        @Override
        public String offerName() {
            return "Base";
        }

        @Override
        public Optional<SubscriptionId> parentSubscriptionId() {
            return Optional.empty();
        }

        @Override
        public String friendlyName() {
            return "Base";
        }

        @Override
        public int quantity() {
            return 5;
        }

        @Override
        public Money unitPrice() {
            return money("USD");
        }
    }

    public record AnOrder(String status, long version, List<LineItem> lineItems) implements Order {

        public AnOrder(String status) {
            this(status, 1, List.of(new ALine(0, PARENT)));
        }

        @Override
        public OrderId id() {
            return ORDER;
        }

        @Override
        public CustomerId customerId() {
            return CUSTOMER;
        }

        @Override
        public BillingCycle billingCycle() {
            return BillingCycle.NONE;
        }

        @Override
        public String currency() {
            return "USD";
        }

        @Override
        public Instant createdAt() {
            return Instant.EPOCH;
        }

        @Override
        public String etag() {
            return "etag-" + version;
        }
    }

    public static Offer offer(
            OfferId id,
            Set<OfferId> prerequisites,
            String country,
            String currency,
            boolean available) {
        return new AnOffer(id, prerequisites, country, money(currency), available);
    }

    public static Subscription subscription(
            SubscriptionId id, OrderId order, SubscriptionStatus status) {
        return new ASubscription(id, order, status);
    }

    private static Money money(String currency) {
        return Money.of(BigDecimal.valueOf(3), currency);
    }

    @Override
    public Optional<Offer> find(OfferId id) {
        return offers.stream().filter(offer -> offer.id().equals(id)).findFirst();
    }

    @Override
    public List<Offer> soldIn(String country) {
        return offers;
    }

    @Override
    public List<Offer> addOnsOf(OfferId base) {
        return offers.stream().filter(offer -> offer.prerequisites().contains(base)).toList();
    }

    @Override
    public Optional<Subscription> find(CustomerId customer, SubscriptionId id) {
        return subscriptions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Subscription> of(CustomerId customer) {
        return subscriptions;
    }

    @Override
    public List<Subscription> addOnsOf(CustomerId customer, SubscriptionId parent) {
        return List.of();
    }
}
