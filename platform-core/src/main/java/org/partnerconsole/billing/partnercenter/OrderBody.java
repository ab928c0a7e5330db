package org.partnerconsole.billing.partnercenter;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of an order, new or to be patched, as it was sent, in PascalCase with nulls or in
 * camelCase without.
 *
 * <p>Numbers are kept as they came, so that a wrong one can be named in the answer.
 */
record OrderBody(
        String id,
        String referenceCustomerId,
        String status,
        String billingCycle,
        List<Line> lineItems,
        Attributes attributes) {

    record Line(
            @Schema(implementation = Integer.class) JsonNode lineItemNumber,
            String offerId,
            String subscriptionId,
            String parentSubscriptionId,
            String friendlyName,
            @Schema(implementation = Integer.class) JsonNode quantity,
            Amount agreedDue) {}

    /** What the buyer was shown to be due now. */
    record Amount(BigDecimal amount, String currency) {}

    record Attributes(String etag) {}
}
