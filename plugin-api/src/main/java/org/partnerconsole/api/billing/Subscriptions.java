package org.partnerconsole.api.billing;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The subscriptions of the calling partner's customers. */
@ProviderType
public interface Subscriptions {

    /** The subscription of that customer, if there is one. */
    Optional<Subscription> find(CustomerId customer, SubscriptionId id);

    /** All subscriptions of a customer: every base before its add-ons, oldest first. */
    List<Subscription> of(CustomerId customer);

    /** The add-ons bought for a subscription, oldest first. */
    List<Subscription> addOnsOf(CustomerId customer, SubscriptionId parent);
}
