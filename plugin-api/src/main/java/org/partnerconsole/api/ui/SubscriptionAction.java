package org.partnerconsole.api.ui;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Subscription;

/**
 * Extension point: an entry in the menu of a subscription, wherever the console lists them. A
 * Declarative Services component.
 */
@ConsumerType
public interface SubscriptionAction extends Contribution {

    /**
     * Whether it has anything to do with such a subscription; the entry is left out if not. Asked
     * for each subscription that is shown, so it must be cheap.
     */
    boolean appliesTo(Subscription subscription);

    /**
     * Why it can't be begun for a subscription that it applies to; empty if it can. Asked as often
     * as {@link #appliesTo}, and once more when the entry is chosen.
     */
    default Optional<Blocked> blocked(Subscription subscription) {
        return Optional.empty();
    }

    /**
     * Begins the action, usually by opening a dialog. Called under the UI's lock. An open page of
     * the subscription refreshes itself when the subscription changes.
     */
    void begin(Customer customer, Subscription subscription);
}
