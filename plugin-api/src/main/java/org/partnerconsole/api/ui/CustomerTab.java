package org.partnerconsole.api.ui;

import com.vaadin.flow.component.Component;
import org.osgi.annotation.versioning.ConsumerType;
import org.partnerconsole.api.billing.Customer;

/** Extension point: a tab on a customer's page. A Declarative Services component. */
@ConsumerType
public interface CustomerTab extends Contribution {

    /** Whether there is anything to show for such a customer; the tab is left out if not. */
    default boolean appliesTo(Customer customer) {
        return true;
    }

    /**
     * The content of the tab, made when it is first looked at. Called under the UI's lock. What
     * changes while it is looked at, it follows by {@link Live}.
     */
    Component content(Customer customer);
}
