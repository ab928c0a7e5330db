package org.partnerconsole.billing.order;

import java.util.Optional;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.SubscriptionId;

/** A line as it was read or made: it does not change any more. */
record StoredLine(
        int number,
        OfferId offerId,
        String offerName,
        SubscriptionId subscriptionId,
        Optional<SubscriptionId> parentSubscriptionId,
        String friendlyName,
        int quantity,
        Money unitPrice)
        implements LineItem {

    static StoredLine of(LineItemRow row) {
        return new StoredLine(
                row.lineNumber,
                OfferId.of(row.offerId),
                row.offerName,
                SubscriptionId.of(row.subscriptionId),
                Optional.ofNullable(row.parentSubscriptionId).map(SubscriptionId::of),
                row.friendlyName,
                row.quantity,
                Money.of(row.unitPrice, row.currency));
    }

    /** The line that an item becomes, at the offer's price of today. */
    static StoredLine of(NewLineItem item, int number, SubscriptionId subscription) {
        return new StoredLine(
                number,
                item.offer().id(),
                item.offer().name(),
                subscription,
                item.parent(),
                item.friendlyName(),
                item.quantity(),
                item.offer().unitPrice());
    }
}
