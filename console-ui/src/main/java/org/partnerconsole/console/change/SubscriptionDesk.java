package org.partnerconsole.console.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.Offers;
import org.partnerconsole.api.billing.PriceQuote;
import org.partnerconsole.api.billing.Prices;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.billing.Subscriptions;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.billing.subscription.SubscriptionPatching;
import org.partnerconsole.billing.subscription.SubscriptionWish;
import org.partnerconsole.console.mishap.Mishaps;
import org.partnerconsole.platform.security.Callers;

/** Reads and changes subscriptions for the pages that show them, as the calling person may. */
@ApplicationScoped
public class SubscriptionDesk {

    private final SubscriptionPatching patching;
    private final Subscriptions subscriptions;
    private final Offers offers;
    private final Prices prices;
    private final Callers callers;
    private final Mishaps mishaps;

    /** For the container. */
    @Inject
    public SubscriptionDesk(
            SubscriptionPatching patching,
            Subscriptions subscriptions,
            Offers offers,
            Prices prices,
            Callers callers,
            Mishaps mishaps) {
        this.patching = patching;
        this.subscriptions = subscriptions;
        this.offers = offers;
        this.prices = prices;
        this.callers = callers;
        this.mishaps = mishaps;
    }

    /** Only for the container's proxy. */
    protected SubscriptionDesk() {
        this(null, null, null, null, null, null);
    }

    /** Whether the calling person may change subscriptions. */
    public boolean mayChange() {
        return callers.get().hasRole(Roles.ADMIN) || callers.get().hasRole(Roles.SALES);
    }

    /**
     * Changes a subscription.
     *
     * @param requestId the id of the wish, the same on every repetition of it
     * @throws Refusal if it can't be granted, or not to this person
     */
    Subscription change(Subscription shown, SubscriptionWish wish, UUID requestId) {
        if (!mayChange()) {
            throw new Refusal(
                    403,
                    "2000",
                    "%s may not change subscriptions; ask an administrator or a sales agent of your business"
                            .formatted(callers.get().name()));
        }
        return patching.patch(shown.customerId(), shown.id(), wish, requestId);
    }

    Optional<Subscription> read(Subscription shown) {
        return subscriptions.find(shown.customerId(), shown.id());
    }

    /** Its add-ons that are active, and would be suspended with it. */
    List<Subscription> activeAddOnsOf(Subscription base) {
        return subscriptions.addOnsOf(base.customerId(), base.id()).stream()
                .filter(addOn -> addOn.status() == SubscriptionStatus.ACTIVE)
                .toList();
    }

    /** What it is an add-on to, if it is one. */
    public Optional<Subscription> parentOf(Subscription addOn) {
        return addOn.parentId().flatMap(parent -> subscriptions.find(addOn.customerId(), parent));
    }

    Optional<Offer> offerOf(Subscription subscription) {
        return offers.find(subscription.offerId());
    }

    /** What so many units cost for the rest of the running period, at the agreed price. */
    PriceQuote quote(Subscription subscription, int quantity) {
        return prices.quote(new AgreedOffer(subscription), quantity, subscription);
    }

    /** What is left of the running period's price; nothing where there are no periods. */
    Money unused(Subscription subscription) {
        boolean recurs =
                subscription.billingCycle() == BillingCycle.MONTHLY
                        || subscription.billingCycle() == BillingCycle.ANNUAL;
        return recurs
                ? quote(subscription, subscription.quantity()).dueNow()
                : subscription.unitPrice().times(0);
    }

    String inWords(RuntimeException thrown) {
        return mishaps.inWords(thrown);
    }
}
