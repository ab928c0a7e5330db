package org.partnerconsole.billing.partnercenter;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.rest.Refusal;

/** Identifiers of an address or header, and the refusals of the contract where there is nothing. */
final class Addressed {

    private static final Pattern GUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private Addressed() {}

    static CustomerId customer(String value) {
        if (!GUID.matcher(value).matches()) {
            throw Refusal.badRequest(
                    "900118",
                    "the customer id '%s' is no GUID; send the customer-tenant-id, such as 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04"
                            .formatted(Numbers.shortened(value)));
        }
        return CustomerId.of(value);
    }

    static Refusal noCustomer(String id) {
        return Refusal.notFound(
                "60003",
                "there is no customer %s; list the customers to find its id"
                        .formatted(Numbers.shortened(id)));
    }

    static OrderId order(String value) {
        return id(value, OrderId::of).orElseThrow(() -> noOrder(value));
    }

    static Refusal noOrder(String id) {
        return Refusal.notFound(
                "20000",
                "the customer has no order %s; list the customer's orders to find its id"
                        .formatted(Numbers.shortened(id)));
    }

    static SubscriptionId subscription(String value) {
        return id(value, SubscriptionId::of).orElseThrow(() -> noSubscription(value));
    }

    static Refusal noSubscription(String id) {
        return Refusal.notFound(
                "20003",
                "the customer has no subscription %s; list the customer's subscriptions to find its id"
                        .formatted(Numbers.shortened(id)));
    }

    static OfferId offer(String value) {
        return id(value, OfferId::of).orElseThrow(() -> noOffer(value));
    }

    static Refusal noOffer(String id) {
        return Refusal.notFound(
                "1000",
                "there is no offer %s; list the offers of a country to find its id"
                        .formatted(Numbers.shortened(id)));
    }

    /** The id of a request: the one that was sent, or a new one. */
    static UUID request(String header) {
        if (header == null || header.isBlank()) {
            return UUID.randomUUID();
        }
        String text = header.strip();
        if (!GUID.matcher(text).matches()) {
            throw Refusal.badRequest(
                    "800002",
                    "the header MS-RequestId is '%s', which is no GUID; send a new GUID with each new request, and the same one when you repeat it"
                            .formatted(Numbers.shortened(text)));
        }
        return UUID.fromString(text.toLowerCase(Locale.ROOT));
    }

    static String country(String value) {
        if (value == null || !value.strip().matches("[A-Za-z]{2}")) {
            throw Refusal.badRequest(
                    "3000",
                    "country is '%s'; send a two-letter ISO 3166 code, such as country=US"
                            .formatted(value == null ? "" : Numbers.shortened(value)));
        }
        return value.strip().toUpperCase(Locale.ROOT);
    }

    private static <T> Optional<T> id(String value, Function<String, T> maker) {
        try {
            return Optional.of(maker.apply(value));
        } catch (IllegalArgumentException e) {
            // Too long or blank for an identifier: then there can be nothing with it.
            return Optional.empty();
        }
    }
}
