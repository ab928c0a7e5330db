package org.partnerconsole.esim.errors.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;

/** An error that somebody must settle. */
@ProviderType
public interface EsimCase {

    /** Its id. */
    UUID id();

    /** Where it stands. */
    CaseState state();

    /** What is known about its error. */
    Classification error();

    /** The error as it was last sent; unknown names are found here. */
    String rawError();

    /** The fulfillment it happened to, if there is one. */
    Optional<String> fulfillmentId();

    /** The transaction it happened in, if it is known. */
    Optional<String> transactionId();

    /** The profile it happened to, if it is known. */
    Optional<String> iccid();

    /** For whom, if it is known. */
    Optional<CustomerId> customerId();

    /** The order it belongs to, if it is known. */
    Optional<OrderId> orderId();

    /** How often it has happened since the case was opened, at least 1. */
    int occurrences();

    /** When it was opened. */
    Instant openedAt();

    /** When the error happened last. */
    Instant lastSeenAt();

    /** When it was closed, if it is. */
    Optional<Instant> closedAt();

    /** Who closed it: a sign-in name or client id. */
    Optional<String> closedBy();
}
