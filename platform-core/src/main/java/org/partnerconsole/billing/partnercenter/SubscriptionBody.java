package org.partnerconsole.billing.partnercenter;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The body of a subscription's PATCH as it was sent: the whole resource, of which only some
 * properties can change. Numbers and flags are kept as they came, so that a wrong one can be named.
 */
record SubscriptionBody(
        String id,
        String offerId,
        JsonNode quantity,
        String status,
        JsonNode autoRenewEnabled,
        String friendlyName,
        OrderBody.Attributes attributes) {}
