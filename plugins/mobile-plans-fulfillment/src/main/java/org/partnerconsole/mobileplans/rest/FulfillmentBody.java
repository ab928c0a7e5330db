package org.partnerconsole.mobileplans.rest;

import java.time.Instant;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.mobileplans.api.ActivationCode;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.Iccid;
import org.partnerconsole.mobileplans.api.NetworkRegistrationState;
import org.partnerconsole.mobileplans.api.PurchaseMetadata;
import org.partnerconsole.mobileplans.api.RegistrationInterval;

/**
 * A fulfillment on the wire.
 *
 * @param networkRegistrationDue when the device should register with the network
 * @param due whether that time has come and the device is not connected yet
 */
public record FulfillmentBody(
        String id,
        String transactionId,
        String state,
        String customerId,
        String orderId,
        Integer lineItemNumber,
        String planName,
        String iccid,
        String activationCode,
        Metadata purchaseMetadata,
        Interval networkRegistrationInterval,
        Instant networkRegistrationDue,
        boolean due,
        String networkRegistrationState,
        String error,
        Instant createdAt,
        Instant changedAt) {

    /** The metadata in the spelling of the reported JSON. */
    public record Metadata(
            String userAccount,
            String purchaseInstrument,
            String line,
            String moDirectStatus,
            String planName) {

        static Metadata of(PurchaseMetadata metadata) {
            return new Metadata(
                    metadata.userAccount().wireName(),
                    metadata.purchaseInstrument().wireName(),
                    metadata.line().wireName(),
                    metadata.moDirectStatus().wireName(),
                    metadata.planName());
        }
    }

    /** The interval in minutes: as it was asked for, and as the app rounds it. */
    public record Interval(int requested, int effective) {

        static Interval of(RegistrationInterval interval) {
            return new Interval(interval.requestedMinutes(), interval.effectiveMinutes());
        }
    }

    static FulfillmentBody of(Fulfillment fulfillment, Instant now) {
        return new FulfillmentBody(
                fulfillment.id().toString(),
                fulfillment.transactionId().value(),
                fulfillment.state().name(),
                fulfillment.customerId().map(CustomerId::value).orElse(null),
                fulfillment.orderId().map(OrderId::value).orElse(null),
                fulfillment.lineItemNumber().isPresent()
                        ? fulfillment.lineItemNumber().getAsInt()
                        : null,
                fulfillment.planName(),
                fulfillment.iccid().map(Iccid::value).orElse(null),
                fulfillment.activationCode().map(ActivationCode::value).orElse(null),
                fulfillment.metadata().map(Metadata::of).orElse(null),
                fulfillment.interval().map(Interval::of).orElse(null),
                fulfillment.networkDue().orElse(null),
                fulfillment.state().isOpen()
                        && fulfillment.networkDue().filter(at -> !at.isAfter(now)).isPresent(),
                fulfillment.registration().map(NetworkRegistrationState::wireName).orElse(null),
                fulfillment.error().orElse(null),
                fulfillment.createdAt(),
                fulfillment.changedAt());
    }
}
