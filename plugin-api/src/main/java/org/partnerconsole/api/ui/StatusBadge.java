package org.partnerconsole.api.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A state as a small label: always an icon and a word, never colour alone. */
public final class StatusBadge extends Span {

    /** What a state means for the reader. */
    public enum Tone {
        GOOD(VaadinIcon.CHECK),
        WAITING(VaadinIcon.CLOCK),
        BAD(VaadinIcon.WARNING),
        NEUTRAL(VaadinIcon.MINUS);

        private final VaadinIcon icon;

        Tone(VaadinIcon icon) {
            this.icon = icon;
        }
    }

    /**
     * A badge.
     *
     * @param tone what the state means
     * @param word the state, translated
     */
    public StatusBadge(Tone tone, String word) {
        Icon icon = tone.icon.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(word));
        addClassNames("pc-badge", "pc-badge-" + tone.name().toLowerCase(java.util.Locale.ROOT));
    }
}
