package org.partnerconsole.billing.find;

import java.util.Optional;
import org.partnerconsole.api.billing.CustomerId;

/**
 * Something that a search found.
 *
 * @param kind what it is
 * @param id its id, in the case it was stored with
 * @param customer whose it is; empty for an offer
 * @param title what people call it
 * @param detail what tells it from others of that title
 * @param isExact whether its whole id was asked for
 */
public record BillingHit(
        Kind kind,
        String id,
        Optional<CustomerId> customer,
        String title,
        String detail,
        boolean isExact) {

    /** What can be found. */
    public enum Kind {
        CUSTOMER,
        ORDER,
        SUBSCRIPTION,
        OFFER
    }
}
