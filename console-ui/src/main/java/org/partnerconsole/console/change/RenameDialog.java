package org.partnerconsole.console.change;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.billing.subscription.SubscriptionWish;

/** Gives a subscription another name. */
class RenameDialog extends ChangeDialog {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 256;

    private final TextField name = new TextField();

    RenameDialog(Subscription subscription, SubscriptionDesk desk) {
        super(Act.RENAME, subscription, desk);
        name.setLabel(getTranslation("subscription.name"));
        name.setMaxLength(LONGEST);
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        name.setValue(subscription.friendlyName());
        addOpenedChangeListener(
                changed -> {
                    if (changed.isOpened()) {
                        name.focus();
                    }
                });
        fill();
    }

    @Override
    Component[] content() {
        name.setHelperText(getTranslation("change.rename.hint", shown().offerName()));
        return new Component[] {name};
    }

    @Override
    Optional<SubscriptionWish> wish() {
        String typed = name.getValue().strip();
        boolean isRight = !typed.isEmpty() && typed.length() <= LONGEST;
        name.setInvalid(!isRight);
        name.setErrorMessage(getTranslation("change.rename.wrong", LONGEST));
        return isRight ? Optional.of(Wishes.name(shown(), typed)) : Optional.empty();
    }

    @Override
    String done(Subscription changed) {
        return getTranslation("change.rename.done", changed.friendlyName());
    }
}
