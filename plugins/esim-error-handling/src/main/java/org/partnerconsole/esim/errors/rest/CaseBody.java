package org.partnerconsole.esim.errors.rest;

import java.time.Instant;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.esim.errors.api.EsimCase;

/**
 * A case on the wire.
 *
 * @param error what is known about the error
 * @param rawError the error as it was sent
 */
public record CaseBody(
        String id,
        String state,
        ErrorBody error,
        String rawError,
        String fulfillmentId,
        String transactionId,
        String iccid,
        String customerId,
        String orderId,
        int occurrences,
        Instant openedAt,
        Instant lastSeenAt,
        Instant closedAt,
        String closedBy) {

    static CaseBody of(EsimCase esimCase) {
        return new CaseBody(
                esimCase.id().toString(),
                esimCase.state().wireName(),
                ErrorBody.of(esimCase.error()),
                esimCase.rawError(),
                esimCase.fulfillmentId().orElse(null),
                esimCase.transactionId().orElse(null),
                esimCase.iccid().orElse(null),
                esimCase.customerId().map(CustomerId::value).orElse(null),
                esimCase.orderId().map(OrderId::value).orElse(null),
                esimCase.occurrences(),
                esimCase.openedAt(),
                esimCase.lastSeenAt(),
                esimCase.closedAt().orElse(null),
                esimCase.closedBy().orElse(null));
    }
}
