package org.partnerconsole.billing.partnercenter;

import java.util.List;
import java.util.function.Function;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Identifier;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.rest.Refusal;

/** Turns the body of a PATCH into a wish, or says what in it can't be understood. */
final class OrderWish {

    private static final int MOST_LINES = 500;

    private OrderWish() {}

    /**
     * Reads a body.
     *
     * @param body the body, or null if there was none
     * @param order the order of the address
     * @param ifMatch the header If-Match, or null; a body's own etag goes before it
     */
    static OrderPatchRequest of(OrderBody body, OrderId order, String ifMatch) {
        if (body == null) {
            throw Refusal.badRequest(
                    "800002",
                    "the request has no body; send the order's changes as a JSON object with LineItems");
        }
        requireSameOrder(body, order);
        OrderPatchRequest.Builder wish =
                OrderPatchRequest.builder()
                        .status(blankToNull(body.status()))
                        .etag(etag(body, ifMatch))
                        .referenceCustomer(
                                optional(
                                        body.referenceCustomerId(),
                                        CustomerId::of,
                                        "900118",
                                        "ReferenceCustomerId"));
        List<OrderBody.Line> lines = body.lineItems() == null ? List.of() : body.lineItems();
        if (lines.size() > MOST_LINES) {
            throw Refusal.badRequest(
                    "800002",
                    "the request has %d line items; send at most %d at once"
                            .formatted(lines.size(), MOST_LINES));
        }
        for (int index = 0; index < lines.size(); index++) {
            wish.item(item(lines.get(index), index));
        }
        return wish.build();
    }

    private static OrderPatchRequest.Item item(OrderBody.Line line, int index) {
        if (line == null) {
            throw Refusal.badRequest(
                    "800002",
                    "line item %d is null; send an object with OfferId and Quantity, or leave it out"
                            .formatted(index));
        }
        OfferId offer =
                optional(line.offerId(), OfferId::of, "800004", "OfferId of line item " + index);
        if (offer == null) {
            throw Refusal.badRequest(
                    "800004",
                    "line item %d has no OfferId; send the id of the offer to buy"
                            .formatted(index));
        }
        return OrderPatchRequest.Item.of(
                        Numbers.whole(
                                line.lineItemNumber(),
                                "LineItemNumber",
                                index,
                                "800071",
                                "whole numbers from 0, in the order of the request"),
                        offer,
                        Numbers.whole(
                                line.quantity(),
                                "Quantity",
                                index,
                                "2002",
                                "a whole number within the offer's bounds, such as 1"))
                .subscription(subscription(line.subscriptionId(), "SubscriptionId", index))
                .parent(subscription(line.parentSubscriptionId(), "ParentSubscriptionId", index))
                .named(blankToNull(line.friendlyName()))
                .build();
    }

    private static SubscriptionId subscription(String value, String property, int index) {
        return optional(value, SubscriptionId::of, "800021", property + " of line item " + index);
    }

    private static void requireSameOrder(OrderBody body, OrderId order) {
        String named = blankToNull(body.id());
        if (named != null && !named.equalsIgnoreCase(order.value())) {
            throw Refusal.badRequest(
                    "800002",
                    "the body's Id is '%s', but the address names order %s; send the same id or none"
                            .formatted(Numbers.shortened(named), order));
        }
    }

    private static String etag(OrderBody body, String ifMatch) {
        String own = body.attributes() == null ? null : blankToNull(body.attributes().etag());
        return own != null ? own : blankToNull(ifMatch);
    }

    private static <T extends Identifier> T optional(
            String value, Function<String, T> maker, String code, String property) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return maker.apply(value);
        } catch (IllegalArgumentException e) {
            throw Refusal.badRequest(
                    code,
                    "the %s is '%s', which is no identifier; send a GUID"
                            .formatted(property, Numbers.shortened(value)));
        }
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
