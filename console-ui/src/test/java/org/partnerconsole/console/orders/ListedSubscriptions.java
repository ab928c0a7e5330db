package org.partnerconsole.console.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.billing.Subscriptions;
import org.partnerconsole.console.Samples;

/** The subscriptions that a test names. */
final class ListedSubscriptions implements Subscriptions {

    private final List<Subscription> listed = new ArrayList<>();

    void add(CustomerId customer, OrderId order, String name) {
        listed.add(
                new Named(
                        SubscriptionId.of("s-" + listed.size()),
                        customer,
                        order,
                        OfferId.of("offer"),
                        name,
                        name,
                        3,
                        "Licenses",
                        Money.of(BigDecimal.TEN, "EUR"),
                        Optional.empty(),
                        SubscriptionStatus.ACTIVE,
                        true,
                        BillingCycle.MONTHLY,
                        LocalDate.EPOCH,
                        Samples.THEN,
                        Samples.THEN,
                        1,
                        "etag"));
    }

    @Override
    public Optional<Subscription> find(CustomerId customer, SubscriptionId id) {
        return listed.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<Subscription> of(CustomerId customer) {
        return List.copyOf(listed);
    }

    @Override
    public List<Subscription> addOnsOf(CustomerId customer, SubscriptionId parent) {
        return List.of();
    }

    private record Named(
            SubscriptionId id,
            CustomerId customerId,
            OrderId orderId,
            OfferId offerId,
            String offerName,
            String friendlyName,
            int quantity,
            String unitType,
            Money unitPrice,
            Optional<SubscriptionId> parentId,
            SubscriptionStatus status,
            boolean autoRenews,
            BillingCycle billingCycle,
            LocalDate billingAnchor,
            Instant createdAt,
            Instant commitmentEndsAt,
            long version,
            String etag)
            implements Subscription {}
}
