package org.partnerconsole.api.ui;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.partnerconsole.api.billing.Customer;

/**
 * Extension point: a button on a customer's page. A Declarative Services component.
 *
 * <p>An address with {@code ?action=} and the action's {@link #id()} begins it too, as soon as its
 * page is open. What else stands in the address's query is the action's own.
 */
@ConsumerType
public interface CustomerAction extends Contribution {

    /** Whether it has anything to do with such a customer; the button is left out if not. */
    default boolean appliesTo(Customer customer) {
        return true;
    }

    /**
     * Why it can't be begun for a customer that it applies to; empty if it can. Asked under the
     * UI's lock whenever the page is shown, and once more when the button is pressed.
     */
    default Optional<Blocked> blocked(Customer customer) {
        return Optional.empty();
    }

    /**
     * Begins the action, usually by opening a dialog. Called under the UI's lock. An open page of
     * the customer refreshes itself when the customer changes.
     */
    void begin(Customer customer);
}
