package org.partnerconsole.billing.order;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.time.Instant;
import java.util.List;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.billing.request.Etag;

/** An order as it was at one version: it does not change any more. */
record StoredOrder(
        OrderId id,
        CustomerId customerId,
        BillingCycle billingCycle,
        String status,
        String currency,
        Instant createdAt,
        long version,
        @JsonDeserialize(contentAs = StoredLine.class) List<LineItem> lineItems)
        implements Order {

    StoredOrder {
        lineItems = List.copyOf(lineItems);
    }

    static StoredOrder of(OrderRow row, List<? extends LineItem> lines) {
        return new StoredOrder(
                OrderId.of(row.orderId),
                CustomerId.of(row.customerId),
                row.billingCycle,
                row.status,
                row.currency,
                row.createdAt.toInstant(),
                row.version,
                List.copyOf(lines));
    }

    @Override
    public String etag() {
        return Etag.of(id, version);
    }
}
