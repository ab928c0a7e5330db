package org.partnerconsole.console.extend;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import java.util.UUID;

/**
 * A button for an action. One that is blocked says why under it: a hint that needs a mouse would
 * tell neither a keyboard nor a finger.
 */
class ActionButton extends Div {

    private static final long serialVersionUID = 1L;

    ActionButton(
            OfferedAction offered, boolean isMain, ComponentEventListener<ClickEvent<Button>> act) {
        addClassName("pc-action");
        Button button = new Button(getTranslation(offered.action().labelKey()), act);
        if (!offered.action().icon().isEmpty()) {
            button.setIcon(new Icon(offered.action().icon()));
        }
        if (isMain) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        add(button);
        if (offered.isBlocked()) {
            button.setEnabled(false);
            Span reason = new Span(offered.reason());
            reason.addClassName("pc-action-reason");
            reason.setId("reason-" + UUID.randomUUID());
            button.getElement().setAttribute("aria-describedby", reason.getId().orElseThrow());
            add(reason);
        }
    }
}
