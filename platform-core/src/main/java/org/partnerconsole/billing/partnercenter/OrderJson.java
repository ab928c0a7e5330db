package org.partnerconsole.billing.partnercenter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.platform.rest.Tagged;

/** The resource {@code Order}, in the order of properties of the contract's sample. */
record OrderJson(
        String id,
        String referenceCustomerId,
        String billingCycle,
        List<Line> lineItems,
        String creationDate,
        String currencyCode,
        String status,
        Map<String, LinkJson> links,
        AttributesJson attributes)
        implements Tagged {

    record Line(
            int lineItemNumber,
            String offerId,
            String subscriptionId,
            String friendlyName,
            int quantity,
            Map<String, LinkJson> links) {

        // The parent subscription is not echoed: clients that send the order back would buy again.
        static Line of(CustomerId customer, LineItem item) {
            return new Line(
                    item.number(),
                    item.offerId().value(),
                    item.subscriptionId().value(),
                    item.friendlyName(),
                    item.quantity(),
                    Map.of(
                            "subscription",
                            LinkJson.get(
                                    "/customers/%s/subscriptions/%s"
                                            .formatted(customer, item.subscriptionId()))));
        }
    }

    static OrderJson of(Order order) {
        return new OrderJson(
                order.id().value(),
                order.customerId().value(),
                order.billingCycle().wireName(),
                order.lineItems().stream().map(item -> Line.of(order.customerId(), item)).toList(),
                Dates.format(order.createdAt()),
                order.currency(),
                order.status(),
                LinkJson.self("/customers/%s/orders/%s".formatted(order.customerId(), order.id())),
                new AttributesJson(order.etag(), "Order"));
    }

    @Override
    public Optional<String> tag() {
        return Optional.ofNullable(attributes.etag());
    }
}
