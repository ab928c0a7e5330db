package org.partnerconsole.console.subscriptions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.console.part.Nesting;
import org.partnerconsole.console.part.SubscriptionItem;
import org.partnerconsole.console.text.Formats;

/** What was added to a subscription. */
class AddOnsPanel extends Panel {

    private static final long serialVersionUID = 1L;

    AddOnsPanel(
            List<Subscription> addOns, Formats formats, Function<Subscription, Component> menu) {
        addClassName("pc-padded");
        add(new H2(getTranslation("subscription.addons")));
        if (addOns.isEmpty()) {
            Span none = new Span(getTranslation("subscription.addons.none"));
            none.addClassName("pc-quiet");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("pc-list", "pc-list-acts");
        addOns.forEach(
                addOn ->
                        list.add(
                                new SubscriptionItem(
                                        new Nesting<>(addOn, 0), formats, menu.apply(addOn))));
        add(list);
    }
}
