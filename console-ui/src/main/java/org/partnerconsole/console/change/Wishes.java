package org.partnerconsole.console.change;

import java.util.Optional;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.billing.subscription.SubscriptionWish;

/** Wishes about a subscription as it was shown: none is granted if it has changed since. */
final class Wishes {

    private Wishes() {}

    static SubscriptionWish quantity(Subscription shown, int quantity) {
        return wish(
                shown, Optional.of(quantity), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static SubscriptionWish status(Subscription shown, SubscriptionStatus status) {
        return wish(
                shown, Optional.empty(), Optional.of(status), Optional.empty(), Optional.empty());
    }

    static SubscriptionWish renewal(Subscription shown, boolean renews) {
        return wish(
                shown, Optional.empty(), Optional.empty(), Optional.of(renews), Optional.empty());
    }

    static SubscriptionWish name(Subscription shown, String name) {
        return wish(shown, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(name));
    }

    private static SubscriptionWish wish(
            Subscription shown,
            Optional<Integer> quantity,
            Optional<SubscriptionStatus> status,
            Optional<Boolean> renews,
            Optional<String> name) {
        return new SubscriptionWish(
                Optional.empty(), quantity, status, renews, name, Optional.of(shown.etag()));
    }
}
