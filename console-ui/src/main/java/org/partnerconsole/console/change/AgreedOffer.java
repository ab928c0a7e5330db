package org.partnerconsole.console.change;

import java.util.Set;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Subscription;

/** What a subscription is of, at the price that was agreed: the catalogue may say another now. */
record AgreedOffer(Subscription subscription) implements Offer {

    @Override
    public OfferId id() {
        return subscription.offerId();
    }

    @Override
    public String name() {
        return subscription.offerName();
    }

    @Override
    public String description() {
        return "";
    }

    @Override
    public boolean isAddOn() {
        return subscription.parentId().isPresent();
    }

    @Override
    public Set<OfferId> prerequisites() {
        return Set.of();
    }

    @Override
    public int minimumQuantity() {
        return 1;
    }

    @Override
    public int maximumQuantity() {
        return Integer.MAX_VALUE;
    }

    @Override
    public String unitType() {
        return subscription.unitType();
    }

    @Override
    public String country() {
        return "";
    }

    @Override
    public BillingCycle billingCycle() {
        return subscription.billingCycle();
    }

    @Override
    public Money unitPrice() {
        return subscription.unitPrice();
    }

    @Override
    public boolean isAvailable() {
        return true;
    }
}
