package org.partnerconsole.console.change;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionStatus;

/** What can be done to a subscription. */
enum Act {
    QUANTITY("change.quantity", VaadinIcon.PLUS_MINUS),
    RENAME("change.rename", VaadinIcon.PENCIL),
    RENEW("change.renew", VaadinIcon.REFRESH),
    LAPSE("change.lapse", VaadinIcon.BAN),
    REACTIVATE("change.reactivate", VaadinIcon.PLAY),
    SUSPEND("change.suspend", VaadinIcon.PAUSE);

    private final String key;
    private final VaadinIcon icon;

    Act(String key, VaadinIcon icon) {
        this.key = key;
        this.icon = icon;
    }

    VaadinIcon icon() {
        return icon;
    }

    /** Whether it is done so seldom that a page's heading keeps it in a menu. */
    boolean isRare() {
        return this == RENAME || this == RENEW || this == LAPSE;
    }

    /** The key of its name; other texts of it have longer ones. */
    String key() {
        return key;
    }

    /** Whether it means anything for a subscription. */
    boolean appliesTo(Subscription subscription) {
        boolean isActive = subscription.status() == SubscriptionStatus.ACTIVE;
        boolean isSuspended = subscription.status() == SubscriptionStatus.SUSPENDED;
        return switch (this) {
            case QUANTITY, RENAME -> isActive || isSuspended;
            case RENEW -> (isActive || isSuspended) && !subscription.autoRenews();
            case LAPSE -> (isActive || isSuspended) && subscription.autoRenews();
            case REACTIVATE -> isSuspended;
            case SUSPEND -> isActive;
        };
    }

    /**
     * The key of why it can't be done although it applies; empty if it can.
     *
     * @param parent what the subscription is an add-on to, if it is one
     */
    Optional<String> obstacle(Subscription subscription, Optional<Subscription> parent) {
        boolean isSuspended = subscription.status() == SubscriptionStatus.SUSPENDED;
        return switch (this) {
            case QUANTITY ->
                    isSuspended ? Optional.of("change.blocked.suspended") : Optional.empty();
            case REACTIVATE ->
                    parent.filter(base -> base.status() != SubscriptionStatus.ACTIVE)
                            .map(base -> "change.blocked.parent");
            case RENAME, RENEW, LAPSE, SUSPEND -> Optional.empty();
        };
    }
}
