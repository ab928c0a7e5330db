package org.partnerconsole.billing.partnercenter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Identifier;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.billing.order.NewOrderWish;

/** Turns the body of an order into a wish, or says what in it can't be understood. */
final class OrderWish {

    private static final int MOST_DIGITS = 20;
    private static final int MOST_LINES = 500;

    private OrderWish() {}

    /** Reads the body, or null, of an order to be placed. */
    static NewOrderWish ofNew(OrderBody body) {
        requireBody(body);
        return new NewOrderWish(
                referenceCustomer(body),
                Texts.present(body.billingCycle()).flatMap(OrderWish::cycle),
                items(body));
    }

    /**
     * Reads the body of a PATCH.
     *
     * @param body the body, or null if there was none
     * @param order the order of the address
     * @param ifMatch the header If-Match, or null; a body's own etag goes before it
     */
    static OrderPatchRequest of(OrderBody body, OrderId order, String ifMatch) {
        requireBody(body);
        requireSameOrder(body, order);
        OrderPatchRequest.Builder wish =
                OrderPatchRequest.builder()
                        .status(Texts.present(body.status()).orElse(null))
                        .etag(Texts.etag(body.attributes(), ifMatch).orElse(null))
                        .referenceCustomer(referenceCustomer(body).orElse(null));
        items(body).forEach(wish::item);
        return wish.build();
    }

    private static void requireBody(OrderBody body) {
        if (body == null) {
            throw Refusal.badRequest(
                    "800002",
                    "the request has no body; send the order as a JSON object with LineItems");
        }
    }

    private static Optional<CustomerId> referenceCustomer(OrderBody body) {
        return Optional.ofNullable(
                optional(
                        body.referenceCustomerId(),
                        CustomerId::of,
                        "900118",
                        "ReferenceCustomerId"));
    }

    private static List<OrderPatchRequest.Item> items(OrderBody body) {
        List<OrderBody.Line> lines = body.lineItems() == null ? List.of() : body.lineItems();
        if (lines.size() > MOST_LINES) {
            throw Refusal.badRequest(
                    "800002",
                    "the request has %d line items; send at most %d at once"
                            .formatted(lines.size(), MOST_LINES));
        }
        return IntStream.range(0, lines.size())
                .mapToObj(index -> item(lines.get(index), index))
                .toList();
    }

    /** Clients send {@code none} or {@code unknown} when they leave it to the offers. */
    private static Optional<BillingCycle> cycle(String text) {
        String plain = text.replace("_", "").toLowerCase(Locale.ROOT);
        BillingCycle found =
                Arrays.stream(BillingCycle.values())
                        .filter(cycle -> cycle.wireName().replace("_", "").equals(plain))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        Refusal.badRequest(
                                                "900126",
                                                "BillingCycle is '%s'; send 'monthly', 'annual', 'one_time' or nothing"
                                                        .formatted(Numbers.shortened(text))));
        return Optional.of(found)
                .filter(cycle -> cycle != BillingCycle.NONE && cycle != BillingCycle.UNKNOWN);
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
                .named(Texts.present(line.friendlyName()).orElse(null))
                .agreedDue(agreedDue(line.agreedDue(), index))
                .build();
    }

    private static Money agreedDue(OrderBody.Amount agreed, int index) {
        if (agreed == null) {
            return null;
        }
        try {
            // Beyond that a few characters could mean millions of digits.
            boolean isPlain =
                    Math.abs(agreed.amount().scale()) <= MOST_DIGITS
                            && agreed.amount().precision() <= MOST_DIGITS;
            Money money = Money.of(isPlain ? agreed.amount() : null, agreed.currency());
            if (money.amount().compareTo(agreed.amount()) == 0) {
                return money;
            }
        } catch (IllegalArgumentException | NullPointerException e) {
            // Refused below, as a fraction of a cent is.
        }
        throw Refusal.badRequest(
                "800002",
                "the AgreedDue of line item %d is %s %s; send an amount to the minor unit and its currency, such as {\"amount\": 3.64, \"currency\": \"USD\"}"
                        .formatted(index, agreed.amount(), agreed.currency()));
    }

    private static SubscriptionId subscription(String value, String property, int index) {
        return optional(value, SubscriptionId::of, "800021", property + " of line item " + index);
    }

    private static void requireSameOrder(OrderBody body, OrderId order) {
        String named = Texts.present(body.id()).orElse(order.value());
        if (!named.equalsIgnoreCase(order.value())) {
            throw Refusal.badRequest(
                    "800002",
                    "the body's Id is '%s', but the address names order %s; send the same id or none"
                            .formatted(Numbers.shortened(named), order));
        }
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
}
