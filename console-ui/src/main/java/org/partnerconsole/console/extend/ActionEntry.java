package org.partnerconsole.console.extend;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;

/** An action in a menu; under one that is blocked stands why. */
class ActionEntry extends Div {

    private static final long serialVersionUID = 1L;

    ActionEntry(OfferedAction offered) {
        addClassName("pc-action-entry");
        if (!offered.action().icon().isEmpty()) {
            Icon icon = new Icon(offered.action().icon());
            icon.getElement().setAttribute("aria-hidden", "true");
            add(icon);
        }
        Div text = new Div(new Span(getTranslation(offered.action().labelKey())));
        text.addClassName("pc-action-text");
        if (offered.isBlocked()) {
            Span reason = new Span(offered.reason());
            reason.addClassName("pc-action-reason");
            text.add(reason);
        }
        add(text);
    }
}
