package org.partnerconsole.addons.ui;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.ui.Blocked;
import org.partnerconsole.api.ui.SubscriptionAction;

/** The entry <em>Add add-on</em> in the menu of a base subscription. */
@Component
public class BuyForSubscription extends AddOnButton implements SubscriptionAction {

    /** Made by Declarative Services. */
    @Activate
    public BuyForSubscription(@Reference BuyAddOn buy) {
        super(buy);
    }

    @Override
    public boolean appliesTo(Subscription subscription) {
        return buy.maySell() && BuyAddOn.isParent(subscription);
    }

    @Override
    public Optional<Blocked> blocked(Subscription subscription) {
        return BuyAddOn.isActive(subscription)
                ? Optional.empty()
                : Optional.of(Blocked.because("addons.blocked.subscription"));
    }

    @Override
    public void begin(Customer customer, Subscription subscription) {
        buy.forSubscription(customer, subscription);
    }
}
