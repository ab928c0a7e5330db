package org.partnerconsole.console.change;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.partnerconsole.api.billing.Subscription;

/**
 * What can be done to a subscription, as buttons: what is blocked says why beside it. What is done
 * seldom stands in a menu behind them.
 */
public class SubscriptionButtons {

    private static final List<Act> RARE = Stream.of(Act.values()).filter(Act::isRare).toList();

    private final SubscriptionDesk desk;

    /** Buttons that need a desk to act. */
    public SubscriptionButtons(SubscriptionDesk desk) {
        this.desk = desk;
    }

    /** The buttons for a subscription; none for who may change nothing. */
    public List<Component> of(Subscription subscription) {
        List<Component> buttons = new ArrayList<>();
        if (desk.mayChange()) {
            Optional<Subscription> parent = desk.parentOf(subscription);
            for (Act act : Act.values()) {
                if (act.appliesTo(subscription) && !act.isRare()) {
                    buttons.add(button(act, subscription, parent));
                }
            }
            SubscriptionMenu rare =
                    new SubscriptionMenu(subscription, parent, desk, RARE, entries -> {});
            if (rare.isVisible()) {
                buttons.add(rare);
            }
        }
        return buttons;
    }

    private Div button(Act act, Subscription subscription, Optional<Subscription> parent) {
        Button button = new Button();
        button.setText(button.getTranslation(act.key()));
        button.setIcon(act.icon().create());
        button.addClickListener(clicked -> Dialogs.open(act, subscription, desk));
        if (act == Act.SUSPEND) {
            button.addThemeVariants(ButtonVariant.ERROR);
        }
        Div place = new Div(button);
        place.addClassName("pc-action");
        act.obstacle(subscription, parent)
                .ifPresent(
                        key -> {
                            button.setEnabled(false);
                            Span reason = new Span(button.getTranslation(key));
                            reason.addClassName("pc-action-reason");
                            reason.setId("reason-" + UUID.randomUUID());
                            button.getElement()
                                    .setAttribute("aria-describedby", reason.getId().orElseThrow());
                            place.add(reason);
                        });
        return place;
    }
}
