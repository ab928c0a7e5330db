package org.partnerconsole.api.ui;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Order;

/**
 * Extension point: a button on an order's page; the one of the smallest position is the page's main
 * action. A Declarative Services component.
 */
@ConsumerType
public interface OrderAction extends Contribution {

    /** Whether it has anything to do with such an order; the button is left out if not. */
    boolean appliesTo(Order order);

    /**
     * Why it can't be begun for an order that it applies to; empty if it can. Asked under the UI's
     * lock whenever the page is shown, and once more when the button is pressed.
     */
    default Optional<Blocked> blocked(Order order) {
        return Optional.empty();
    }

    /**
     * Begins the action, usually by opening a dialog. Called under the UI's lock. An open page of
     * the order refreshes itself when the order changes.
     *
     * <p>An address with {@code ?action=} and the action's {@link #id()} begins it too, as soon as
     * its page is open. What else stands in the address's query is the action's own.
     */
    void begin(Customer customer, Order order);
}
