package org.partnerconsole.api.ui;

import org.osgi.annotation.versioning.ConsumerType;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Order;

/**
 * Extension point: a button on an order's page; the one of the smallest position is the page's main
 * action. A Declarative Services component.
 */
@ConsumerType
public interface OrderAction extends Contribution {

    /** Whether there is anything to do for such an order; the button is left out if not. */
    boolean appliesTo(Order order);

    /**
     * Begins the action, usually by opening a dialog. Called under the UI's lock. An open page of
     * the order refreshes itself when the order changes.
     */
    void begin(Customer customer, Order order);
}
