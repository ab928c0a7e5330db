package org.partnerconsole.addons.ui;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.addons.api.AddOns;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.security.Caller;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.OrderAction;

/** The button <em>Add add-on</em> on the page of an order, for those who may sell. */
@Component
public class BuyAddOnAction implements OrderAction {

    private final AddOns addOns;
    private final Orders orders;
    private final CurrentCaller caller;

    /** Made by Declarative Services. */
    @Activate
    public BuyAddOnAction(
            @Reference AddOns addOns, @Reference Orders orders, @Reference CurrentCaller caller) {
        this.addOns = addOns;
        this.orders = orders;
        this.caller = caller;
    }

    @Override
    public String labelKey() {
        return "addons.action";
    }

    @Override
    public String icon() {
        return "vaadin:plus";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public boolean appliesTo(Order order) {
        return maySell()
                && !order.status().equalsIgnoreCase("cancelled")
                && order.lineItems().stream()
                        .anyMatch(line -> line.parentSubscriptionId().isEmpty());
    }

    @Override
    public void begin(Customer customer, Order order) {
        // The button may be older than the reader's roles.
        if (maySell()) {
            new AddOnDialog(addOns, orders, customer, order).open();
        }
    }

    private boolean maySell() {
        Caller current = caller.get();
        return current.hasRole(Roles.ADMIN) || current.hasRole(Roles.SALES);
    }
}
