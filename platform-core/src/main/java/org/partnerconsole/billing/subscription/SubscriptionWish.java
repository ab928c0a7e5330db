package org.partnerconsole.billing.subscription;

import java.util.Optional;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.SubscriptionStatus;

/**
 * A wish to change a subscription, as a client sent it (Partner Center, <em>Change the quantity of
 * a subscription</em>, <em>Suspend a subscription</em>). Clients send the whole resource back, so
 * what is the same as before, or empty, stays as it is.
 *
 * @param offer the offer it is of, which can't be changed
 * @param quantity how many units; not yet checked against the offer's bounds
 * @param status where it is to stand
 * @param autoRenews whether it is to renew itself
 * @param friendlyName the buyer's name for it
 * @param etag the entity tag of what the client had seen; a stale one is refused
 */
public record SubscriptionWish(
        Optional<OfferId> offer,
        Optional<Integer> quantity,
        Optional<SubscriptionStatus> status,
        Optional<Boolean> autoRenews,
        Optional<String> friendlyName,
        Optional<String> etag) {}
