package org.partnerconsole.addons.api;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.Subscription;

/** An add-on and the subscription it would be bought for. */
@ProviderType
public interface AddOnChoice {

    /** The subscription it would be an add-on to. */
    Subscription parent();

    /** The add-on. */
    Offer offer();

    /** Why it can't be bought now; empty if it can. */
    Optional<Obstacle> obstacle();
}
