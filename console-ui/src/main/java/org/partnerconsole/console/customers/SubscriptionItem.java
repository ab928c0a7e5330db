package org.partnerconsole.console.customers;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.console.part.Nesting;
import org.partnerconsole.console.part.TwoLines;
import org.partnerconsole.console.text.Formats;

/** A subscription in a customer's list; an add-on stands under what it adds to. */
class SubscriptionItem extends ListItem {

    private static final long serialVersionUID = 1L;

    SubscriptionItem(Nesting<Subscription> nested, Formats formats) {
        Subscription subscription = nested.item();
        addClassNames("pc-list-item", "pc-depth-" + Math.min(nested.depth(), 3));
        Span quantity =
                new Span(getTranslation("part.quantity", formats.number(subscription.quantity())));
        quantity.addClassName("pc-amount");
        Span price =
                new Span(
                        getTranslation(
                                "customer.price." + subscription.billingCycle().wireName(),
                                formats.money(
                                        subscription.unitPrice().times(subscription.quantity()))));
        price.addClassName("pc-amount");
        add(
                new TwoLines(subscription.friendlyName(), subscription.id().value()),
                badge(subscription.status()),
                quantity,
                price);
    }

    private StatusBadge badge(SubscriptionStatus status) {
        StatusBadge.Tone tone =
                switch (status) {
                    case ACTIVE -> StatusBadge.Tone.GOOD;
                    case SUSPENDED -> StatusBadge.Tone.BAD;
                    case NONE, DELETED -> StatusBadge.Tone.NEUTRAL;
                };
        return new StatusBadge(
                tone,
                getTranslation("subscription.status." + status.name().toLowerCase(Locale.ROOT)));
    }
}
