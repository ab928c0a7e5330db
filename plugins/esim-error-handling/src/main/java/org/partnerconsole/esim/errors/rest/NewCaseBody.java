package org.partnerconsole.esim.errors.rest;

import java.time.Duration;
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

    /** Before there were eSIMs nothing can have failed. */
    private static final Instant EARLIEST = Instant.parse("2016-01-01T00:00:00Z");

    /** Clocks of devices differ. */
    private static final Duration TOLERANCE = Duration.ofDays(1);

    Failure failure(Instant now) {
        Instant happened = at == null ? now : at;
        if (happened.isBefore(EARLIEST) || happened.isAfter(now.plus(TOLERANCE))) {
            throw new IllegalArgumentException(
                    "at is %s: send the time of the failure, which lies between %s and now"
                            .formatted(happened, EARLIEST));
        }
        return Failure.of(error, happened.truncatedTo(ChronoUnit.MILLIS))
                .fulfillment(fulfillmentId)
                .transaction(transactionId)
                .iccid(iccid)
                .customer(customerId)
                .order(orderId)
                .build();
    }
}
