package org.partnerconsole.esim.errors.cases;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.partnerconsole.esim.errors.api.Failure;

/**
 * What the event {@code mobile-plans.activation-failed} tells, as far as it is read here. Whoever
 * publishes it need not be installed.
 *
 * @param at when it was reported, ISO 8601
 */
public record ActivationFailed(
        String fulfillmentId,
        String transactionId,
        String iccid,
        String error,
        String at,
        String customerId,
        String orderId) {

    Failure failure(Instant published) {
        return Failure.of(error, time(published))
                .fulfillment(fulfillmentId)
                .transaction(transactionId)
                .iccid(iccid)
                .customer(customerId)
                .order(orderId)
                .build();
    }

    private Instant time(Instant published) {
        if (at == null) {
            return published;
        }
        try {
            return Instant.parse(at);
        } catch (DateTimeParseException unreadable) {
            return published;
        }
    }
}
