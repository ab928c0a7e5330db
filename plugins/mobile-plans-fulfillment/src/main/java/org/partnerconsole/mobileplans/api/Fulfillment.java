package org.partnerconsole.mobileplans.api;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;

/** What a portal has begun, and how far it has come. */
@ProviderType
public interface Fulfillment {

    /** Its id in the console. */
    UUID id();

    /** The visit of the portal that it belongs to; one visit has one fulfillment. */
    TransactionId transactionId();

    /** How far it has come. */
    FulfillmentState state();

    /** For whom, if the portal has said so. */
    Optional<CustomerId> customerId();

    /** The order it fulfills, if there is one. */
    Optional<OrderId> orderId();

    /** The line of that order, counted from 0. */
    OptionalInt lineItemNumber();

    /** The plan's name for people; empty as long as it is not known. */
    String planName();

    /** The profile, if it is known. */
    Optional<Iccid> iccid();

    /** Where the device finds the profile, once the purchase was reported. */
    Optional<ActivationCode> activationCode();

    /** What the portal said about the purchase, once it did. */
    Optional<PurchaseMetadata> metadata();

    /** How long the network takes, once the purchase was reported. */
    Optional<RegistrationInterval> interval();

    /** When the device should register with the network. */
    Optional<Instant> networkDue();

    /** Where the device stood with the network when that was last reported. */
    Optional<NetworkRegistrationState> registration();

    /** The last error of the device as it was sent; kept after a later success. */
    Optional<String> error();

    /** When it was first heard of. */
    Instant createdAt();

    /** When it last changed. */
    Instant changedAt();
}
