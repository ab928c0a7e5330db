package org.partnerconsole.billing.partnercenter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.billing.subscription.SubscriptionWish;

/** Turns the body of a PATCH into a wish, or says what in it can't be understood. */
final class SubscriptionWishes {

    private SubscriptionWishes() {}

    /**
     * Reads a body.
     *
     * @param body the body, or null if there was none
     * @param subscription the subscription of the address
     * @param ifMatch the header If-Match, or null; a body's own etag goes before it
     */
    static SubscriptionWish of(SubscriptionBody body, SubscriptionId subscription, String ifMatch) {
        if (body == null) {
            throw Refusal.badRequest(
                    "800002",
                    "the request has no body; send the subscription as you read it, with the changes made");
        }
        Texts.present(body.id())
                .filter(named -> !named.equalsIgnoreCase(subscription.value()))
                .ifPresent(
                        named -> {
                            throw Refusal.badRequest(
                                    "800002",
                                    "the body's Id is '%s', but the address names subscription %s; send the same id or none"
                                            .formatted(Numbers.shortened(named), subscription));
                        });
        return new SubscriptionWish(
                Texts.present(body.offerId()).map(Addressed::offer),
                quantity(body.quantity()),
                Texts.present(body.status()).map(SubscriptionWishes::status),
                autoRenews(body.autoRenewEnabled()),
                Texts.present(body.friendlyName()),
                Texts.etag(body.attributes(), ifMatch));
    }

    private static Optional<Integer> quantity(JsonNode value) {
        return isAbsent(value)
                ? Optional.empty()
                : Optional.of(
                        Numbers.whole(
                                value,
                                "Quantity",
                                "2002",
                                "a whole number within the offer's bounds, such as 1"));
    }

    private static SubscriptionStatus status(String text) {
        return Arrays.stream(SubscriptionStatus.values())
                .filter(status -> status.wireName().equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        "900126",
                                        "Status is '%s'; send 'active' or 'suspended'"
                                                .formatted(Numbers.shortened(text))));
    }

    private static Optional<Boolean> autoRenews(JsonNode value) {
        if (isAbsent(value)) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            throw Refusal.badRequest(
                    "3000",
                    "AutoRenewEnabled is %s; send true or false"
                            .formatted(Numbers.shortened(value.toString())));
        }
        return Optional.of(value.booleanValue());
    }

    private static boolean isAbsent(JsonNode value) {
        return value == null || value.isNull() || value.isMissingNode();
    }
}
