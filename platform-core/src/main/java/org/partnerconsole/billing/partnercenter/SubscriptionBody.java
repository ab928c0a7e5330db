package org.partnerconsole.billing.partnercenter;

import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The body of a subscription's PATCH as it was sent: the whole resource, of which only some
 * properties can change. Numbers and flags are kept as they came, so that a wrong one can be named.
 */
record SubscriptionBody(
        String id,
        String offerId,
        @Schema(implementation = Integer.class) JsonNode quantity,
        String status,
        @Schema(implementation = Boolean.class) JsonNode autoRenewEnabled,
        String friendlyName,
        OrderBody.Attributes attributes) {}
