package org.partnerconsole.mobileplans.fulfillment;

import java.time.Instant;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.Iccid;

/**
 * The payload of the event {@value #TOPIC}.
 *
 * @param fulfillmentId which fulfillment
 * @param transactionId its transaction; also the key of the event
 * @param iccid the profile, or null
 * @param error the error as the device sent it
 * @param at when it was reported, ISO 8601 in UTC
 * @param customerId the customer, or null
 * @param orderId the order, or null
 */
public record ActivationFailed(
        String fulfillmentId,
        String transactionId,
        String iccid,
        String error,
        String at,
        String customerId,
        String orderId) {

    /** The topic of the event. */
    static final String TOPIC = "mobile-plans.activation-failed";

    static ActivationFailed of(Fulfillment fulfillment, String error, Instant at) {
        return new ActivationFailed(
                fulfillment.id().toString(),
                fulfillment.transactionId().value(),
                fulfillment.iccid().map(Iccid::value).orElse(null),
                error,
                at.toString(),
                fulfillment.customerId().map(CustomerId::value).orElse(null),
                fulfillment.orderId().map(OrderId::value).orElse(null));
    }
}
