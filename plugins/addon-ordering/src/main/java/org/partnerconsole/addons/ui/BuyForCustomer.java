package org.partnerconsole.addons.ui;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.ui.Blocked;
import org.partnerconsole.api.ui.CustomerAction;

/** The button <em>Add add-on</em> on the page of a customer. */
@Component
public class BuyForCustomer extends AddOnButton implements CustomerAction {

    /** Made by Declarative Services. */
    @Activate
    public BuyForCustomer(@Reference BuyAddOn buy) {
        super(buy);
    }

    @Override
    public Set<String> topics() {
        return Set.of("orders");
    }

    @Override
    public boolean appliesTo(Customer customer) {
        return buy.maySell();
    }

    @Override
    public Optional<Blocked> blocked(Customer customer) {
        return buy.parents(customer).stream().anyMatch(BuyAddOn::isActive)
                ? Optional.empty()
                : Optional.of(Blocked.because("addons.blocked.customer"));
    }

    @Override
    public void begin(Customer customer) {
        buy.forCustomer(customer);
    }
}
