package org.partnerconsole.console.part;

import com.vaadin.flow.component.html.Span;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.ui.StatusBadge;

/** Where a subscription stands. */
public class SubscriptionBadge extends Span {

    private static final long serialVersionUID = 1L;

    /** A badge for a status. */
    public SubscriptionBadge(SubscriptionStatus status) {
        StatusBadge.Tone tone =
                switch (status) {
                    case ACTIVE -> StatusBadge.Tone.GOOD;
                    case SUSPENDED -> StatusBadge.Tone.BAD;
                    case NONE, DELETED -> StatusBadge.Tone.NEUTRAL;
                };
        add(new StatusBadge(tone, getTranslation("subscription.status." + status.wireName())));
    }
}
