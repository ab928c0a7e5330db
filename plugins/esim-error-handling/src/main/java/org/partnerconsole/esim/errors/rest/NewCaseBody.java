package org.partnerconsole.esim.errors.rest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.partnerconsole.esim.errors.api.Failure;

/**
 * A case that somebody opens by hand.
 *
 * @param error the name or number of the error, in any spelling
 * @param at when it happened; now, if it is left out
 */
public record NewCaseBody(
        String error,
        Instant at,
        String fulfillmentId,
        String transactionId,
        String iccid,
        String customerId,
        String orderId) {

    Failure failure(Instant now) {
        return Failure.of(error, (at == null ? now : at).truncatedTo(ChronoUnit.MILLIS))
                .fulfillment(fulfillmentId)
                .transaction(transactionId)
                .iccid(iccid)
                .customer(customerId)
                .order(orderId)
                .build();
    }
}
