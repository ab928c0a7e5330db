package org.partnerconsole.console.change;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.billing.subscription.SubscriptionWish;

/** Says what an act without a choice will do, and does it: suspend, reactivate, renewal. */
class ConsequenceDialog extends ChangeDialog {

    private static final long serialVersionUID = 1L;

    private final Act act;

    ConsequenceDialog(Act act, Subscription subscription, SubscriptionDesk desk) {
        super(act, subscription, desk);
        this.act = act;
        if (act == Act.SUSPEND || act == Act.LAPSE) {
            warn();
        }
        fill();
    }

    @Override
    Component[] content() {
        List<Component> parts = new ArrayList<>();
        parts.add(
                new Paragraph(
                        getTranslation(
                                act.key() + ".consequence",
                                formats().date(shown().commitmentEndsAt()))));
        if (act == Act.SUSPEND) {
            addSuspended(parts);
        } else if (act == Act.REACTIVATE) {
            Money due = desk().unused(shown());
            if (due.amount().signum() > 0) {
                parts.add(
                        new Paragraph(
                                getTranslation("change.reactivate.charged", formats().money(due))));
            }
        }
        return parts.toArray(Component[]::new);
    }

    private void addSuspended(List<Component> parts) {
        List<Subscription> addOns = desk().activeAddOnsOf(shown());
        Money credit = desk().unused(shown());
        UnorderedList names = new UnorderedList();
        for (Subscription addOn : addOns) {
            credit = credit.plus(desk().unused(addOn));
            names.add(new ListItem(addOn.friendlyName()));
        }
        if (!addOns.isEmpty()) {
            parts.add(new Paragraph(getTranslation("change.suspend.addons", addOns.size())));
            parts.add(names);
        }
        if (credit.amount().signum() > 0) {
            parts.add(
                    new Paragraph(
                            getTranslation("change.suspend.credited", formats().money(credit))));
        }
    }

    @Override
    Optional<SubscriptionWish> wish() {
        return Optional.of(
                switch (act) {
                    case SUSPEND -> Wishes.status(shown(), SubscriptionStatus.SUSPENDED);
                    case REACTIVATE -> Wishes.status(shown(), SubscriptionStatus.ACTIVE);
                    case RENEW -> Wishes.renewal(shown(), true);
                    case LAPSE -> Wishes.renewal(shown(), false);
                    case QUANTITY, RENAME ->
                            throw new IllegalStateException(act + " needs something typed");
                });
    }

    @Override
    String done(Subscription changed) {
        return getTranslation(act.key() + ".done", changed.friendlyName());
    }
}
