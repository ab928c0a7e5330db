package org.partnerconsole.billing.order;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;

/** Writes an order into the ledger of requests as it was answered, and reads it back. */
final class OrderAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OrderAnswers() {}

    static String write(Order order) {
        try {
            return JSON.writeValueAsString(Answer.of(order));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Order " + order.id() + " can't be kept as JSON", e);
        }
    }

    static Order read(String json) {
        try {
            return JSON.readValue(json, Answer.class).order();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept answer can't be read: " + json, e);
        }
    }

    record Answer(
            String id,
            String customer,
            BillingCycle billingCycle,
            String status,
            String currency,
            String createdAt,
            long version,
            List<Line> lines) {

        static Answer of(Order order) {
            return new Answer(
                    order.id().value(),
                    order.customerId().value(),
                    order.billingCycle(),
                    order.status(),
                    order.currency(),
                    order.createdAt().toString(),
                    order.version(),
                    order.lineItems().stream().map(Line::of).toList());
        }

        Order order() {
            return new StoredOrder(
                    OrderId.of(id),
                    CustomerId.of(customer),
                    billingCycle,
                    status,
                    currency,
                    Instant.parse(createdAt),
                    version,
                    lines.stream().map(Line::item).toList());
        }
    }

    record Line(
            int number,
            String offer,
            String offerName,
            String subscription,
            String parent,
            String name,
            int quantity,
            BigDecimal price,
            String currency) {

        static Line of(LineItem item) {
            return new Line(
                    item.number(),
                    item.offerId().value(),
                    item.offerName(),
                    item.subscriptionId().value(),
                    item.parentSubscriptionId().map(SubscriptionId::value).orElse(null),
                    item.friendlyName(),
                    item.quantity(),
                    item.unitPrice().amount(),
                    item.unitPrice().currency().getCurrencyCode());
        }

        LineItem item() {
            return new StoredLine(
                    number,
                    OfferId.of(offer),
                    offerName,
                    SubscriptionId.of(subscription),
                    Optional.ofNullable(parent).map(SubscriptionId::of),
                    name,
                    quantity,
                    Money.of(price, currency));
        }
    }
}
