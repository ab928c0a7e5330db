package org.partnerconsole.api.ui;

import org.osgi.annotation.versioning.ConsumerType;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Order;

/** Extension point: a button on an order's page. A Declarative Services component. */
@ConsumerType
public interface OrderAction {

    /** The key of the button's text in the plugin's {@code texts.properties}. */
    String labelKey();

    /** The button's icon, such as {@code vaadin:plus}; empty for none. */
    default String icon() {
        return "";
    }

    /** Where the button stands among others; the smallest is the page's main action. */
    int position();

    /** Whether there is anything to do for such an order; the button is left out if not. */
    boolean appliesTo(Order order);

    /**
     * Begins the action, usually by opening a dialog. Called under the UI's lock. An open page of
     * the order refreshes itself when the order changes.
     */
    void begin(Customer customer, Order order);
}
