package org.partnerconsole.billing.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.billing.request.Etag;

/** A subscription as it was read: it does not change any more. */
record StoredSubscription(
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
        long version)
        implements Subscription {

    /** An answer that was kept before there were anchors has none. */
    StoredSubscription {
        if (billingAnchor == null) {
            billingAnchor = LocalDate.ofInstant(createdAt, ZoneOffset.UTC);
        }
    }

    static StoredSubscription of(SubscriptionRow row) {
        return new StoredSubscription(
                SubscriptionId.of(row.subscriptionId),
                CustomerId.of(row.customerId),
                OrderId.of(row.orderId),
                OfferId.of(row.offerId),
                row.offerName,
                row.friendlyName,
                row.quantity,
                row.unitType,
                Money.of(row.unitPrice, row.currency),
                Optional.ofNullable(row.parentId).map(SubscriptionId::of),
                row.status,
                row.autoRenews,
                row.billingCycle,
                row.anchor(),
                row.createdAt.toInstant(),
                row.commitmentEndsAt.toInstant(),
                row.version);
    }

    @Override
    public String etag() {
        return Etag.of(id, version);
    }
}
