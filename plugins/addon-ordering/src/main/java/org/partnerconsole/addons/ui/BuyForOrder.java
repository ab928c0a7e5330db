package org.partnerconsole.addons.ui;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.ui.Blocked;
import org.partnerconsole.api.ui.OrderAction;

/** The button <em>Add add-on</em> on the page of an order. */
@Component
public class BuyForOrder extends AddOnButton implements OrderAction {

    /** Made by Declarative Services. */
    @Activate
    public BuyForOrder(@Reference BuyAddOn buy) {
        super(buy);
    }

    @Override
    public boolean appliesTo(Order order) {
        return buy.maySell()
                && order.lineItems().stream()
                        .anyMatch(line -> line.parentSubscriptionId().isEmpty());
    }

    @Override
    public Optional<Blocked> blocked(Order order) {
        return order.status().equalsIgnoreCase("cancelled")
                ? Optional.of(Blocked.because("addons.blocked.order"))
                : Optional.empty();
    }

    @Override
    public void begin(Customer customer, Order order) {
        buy.forOrder(customer, order);
    }
}
