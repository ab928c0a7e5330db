package org.partnerconsole.addons.purchase;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.billing.NewLineItem;
import org.partnerconsole.api.billing.Offers;
import org.partnerconsole.api.billing.OrderChange;
import org.partnerconsole.api.billing.OrderPatch;
import org.partnerconsole.api.billing.OrderPatchRequest;
import org.partnerconsole.api.billing.Subscriptions;

/** Buys add-ons by patching the order of their parent subscription: all of a request or none. */
@Component
public class BuyAddOns implements OrderPatch {

    private final PurchaseRules rules;
    private final PurchaseLog log;

    /** Made by Declarative Services. */
    @Activate
    public BuyAddOns(
            @Reference Offers offers,
            @Reference Subscriptions subscriptions,
            @Reference PurchaseLog log) {
        this.rules = new PurchaseRules(offers, subscriptions);
        this.log = log;
    }

    @Override
    public boolean takes(OrderPatchRequest wish) {
        return wish.items().stream().anyMatch(item -> item.parentSubscriptionId().isPresent());
    }

    @Override
    public void apply(OrderPatchRequest wish, OrderChange change) {
        List<NewLineItem> lines = rules.judge(wish, change.customer(), change.order());
        lines.forEach(line -> log.add(change.customer(), change.order(), change.add(line)));
    }
}
