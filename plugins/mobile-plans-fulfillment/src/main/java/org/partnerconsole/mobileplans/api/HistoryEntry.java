package org.partnerconsole.mobileplans.api;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** One thing that happened to a fulfillment. */
@ProviderType
public interface HistoryEntry {

    /** What kinds of things happen. */
    enum Kind {
        TRANSACTION_REGISTERED,
        PURCHASE_REPORTED,
        TIMER_SET,
        TIMER_DUE,
        ACTIVATION_SUCCEEDED,
        ACTIVATION_FAILED,
        REGISTRATION_CHANGED
    }

    /** Its place in the history, from 1. */
    int position();

    /** What kind of thing. */
    Kind kind();

    /** When. */
    Instant at();

    /** The sign-in name or client id of who reported it; the platform's own name for a timer. */
    String by();

    /** What was reported, in one word: an error, a registration state; empty if there is none. */
    String detail();

    /** The state before. */
    FulfillmentState from();

    /** The state after; the same as {@link #from()} if nothing moved. */
    FulfillmentState to();

    /** The report as it was received. */
    Optional<String> payload();
}
