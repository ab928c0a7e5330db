package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.ui.StatusBadge;

/** Why the last click did not lead on, read out at once by a screen reader. */
class Problem extends Div {

    private static final long serialVersionUID = 1L;

    Problem() {
        addClassName("pc-problem");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void show(Refusal refusal) {
        removeAll();
        add(
                new StatusBadge(StatusBadge.Tone.BAD, getTranslation("addons.refused")),
                new Span(" " + refusal.getMessage()));
        setVisible(true);
    }

    void clear() {
        removeAll();
        setVisible(false);
    }
}
