package org.partnerconsole.console.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.console.text.Formats;

/** A subscription in a list; an add-on stands under what it adds to. */
public class SubscriptionItem extends ListItem {

    private static final long serialVersionUID = 1L;

    /**
     * An item.
     *
     * @param nested the subscription, and how deep it stands
     * @param menu what can be done to it
     */
    public SubscriptionItem(Nesting<Subscription> nested, Formats formats, Component menu) {
        Subscription subscription = nested.item();
        addClassNames("pc-list-item", "pc-depth-" + Math.min(nested.depth(), 3));
        Anchor link =
                new Anchor(
                        "customers/%s/subscriptions/%s"
                                .formatted(
                                        subscription.customerId().value(),
                                        subscription.id().value()),
                        subscription.friendlyName());
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
                new TwoLines(link, subscription.id().value()),
                new SubscriptionBadge(subscription.status()),
                quantity,
                price,
                menu);
    }
}
