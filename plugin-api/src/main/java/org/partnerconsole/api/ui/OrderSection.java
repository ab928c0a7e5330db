package org.partnerconsole.api.ui;

import com.vaadin.flow.component.Component;
import org.osgi.annotation.versioning.ConsumerType;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Order;

/** Extension point: a section on an order's page. A Declarative Services component. */
@ConsumerType
public interface OrderSection extends Contribution {

    /** Whether there is anything to show for such an order; the section is left out if not. */
    default boolean appliesTo(Customer customer, Order order) {
        return true;
    }

    /**
     * The content under the section's heading. Called under the UI's lock, and again whenever the
     * order or one of the {@link #topics()} changes.
     */
    Component content(Customer customer, Order order);
}
