package org.partnerconsole.console.deadletters;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Why the list of dead letters is empty. */
class NoDeadLetters extends Div {

    private static final long serialVersionUID = 1L;

    private final Span title = new Span();
    private final Paragraph text = new Paragraph();

    NoDeadLetters() {
        addClassNames("pc-empty", "pc-empty-plain");
        Icon picture = VaadinIcon.CHECK_CIRCLE.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, title, text);
        filtered(false);
    }

    /** Says it for all, or for a filter. */
    void filtered(boolean isFiltered) {
        String key = isFiltered ? "deadletters.none" : "deadletters.empty";
        title.setText(getTranslation(key + ".title"));
        text.setText(getTranslation(key + ".text"));
    }
}
