package org.partnerconsole.console.change;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.billing.PriceQuote;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.billing.subscription.SubscriptionWish;
import org.partnerconsole.console.part.Facts;

/** Changes how many units a subscription has, and says what that costs from now on and today. */
class QuantityDialog extends ChangeDialog {

    private static final long serialVersionUID = 1L;

    private final IntegerField quantity = new IntegerField();
    private final Div effect = new Div();

    QuantityDialog(Subscription subscription, SubscriptionDesk desk) {
        super(Act.QUANTITY, subscription, desk);
        quantity.setLabel(subscription.unitType());
        quantity.setStepButtonsVisible(true);
        quantity.setValueChangeMode(ValueChangeMode.EAGER);
        quantity.setWidth("180px");
        quantity.setValue(subscription.quantity());
        quantity.setRequiredIndicatorVisible(true);
        quantity.addValueChangeListener(typed -> showEffect());
        effect.getElement().setAttribute("aria-live", "polite");
        addOpenedChangeListener(
                changed -> {
                    if (changed.isOpened()) {
                        quantity.focus();
                    }
                });
        fill();
    }

    @Override
    Component[] content() {
        Optional<Offer> offer = desk().offerOf(shown());
        if (offer.isEmpty()) {
            setConfirmable(false);
            return new Component[] {new Span(getTranslation("change.blocked.offer"))};
        }
        quantity.setMin(offer.get().minimumQuantity());
        quantity.setMax(offer.get().maximumQuantity());
        quantity.setHelperText(bounds());
        showEffect();
        return new Component[] {quantity, effect};
    }

    private String bounds() {
        return getTranslation(
                "change.quantity.bounds",
                formats().number(quantity.getMin()),
                formats().number(quantity.getMax()));
    }

    @Override
    Optional<SubscriptionWish> wish() {
        boolean isRight = isWithinBounds();
        quantity.setInvalid(!isRight);
        quantity.setErrorMessage(getTranslation("change.quantity.wrong", bounds()));
        if (!isRight) {
            quantity.focus();
            return Optional.empty();
        }
        return Optional.of(Wishes.quantity(shown(), quantity.getValue()));
    }

    @Override
    String done(Subscription changed) {
        return getTranslation(
                "change.quantity.done",
                changed.friendlyName(),
                formats().number(changed.quantity()));
    }

    private boolean isWithinBounds() {
        Integer typed = quantity.getValue();
        return typed != null && typed >= quantity.getMin() && typed <= quantity.getMax();
    }

    private void showEffect() {
        effect.removeAll();
        boolean isChange = isWithinBounds() && quantity.getValue() != shown().quantity();
        setConfirmable(isChange || !isWithinBounds());
        if (isChange) {
            effect.add(effect(quantity.getValue()));
        }
    }

    private Facts effect(int wanted) {
        Subscription before = shown();
        PriceQuote old = desk().quote(before, before.quantity());
        PriceQuote now = desk().quote(before, wanted);
        String cycle = "customer.price." + before.billingCycle().wireName();
        Money due = now.dueNow().plus(negated(old.dueNow()));
        Facts facts =
                new Facts()
                        .fact(
                                getTranslation("change.quantity.before"),
                                getTranslation(cycle, formats().money(old.pricePerCycle())))
                        .fact(
                                getTranslation("change.quantity.after"),
                                getTranslation(cycle, formats().money(now.pricePerCycle())))
                        .fact(
                                getTranslation(
                                        due.amount().signum() < 0
                                                ? "change.credited"
                                                : "change.charged"),
                                formats().money(due.amount().signum() < 0 ? negated(due) : due));
        if (now.daysInPeriod() > 1) {
            facts.fact(
                    getTranslation("change.period"),
                    getTranslation("change.period.days", now.daysLeft(), now.daysInPeriod()));
        }
        return facts;
    }

    private static Money negated(Money money) {
        return new Money(money.amount().negate(), money.currency());
    }
}
