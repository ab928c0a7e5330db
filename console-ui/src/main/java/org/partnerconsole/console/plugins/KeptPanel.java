package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import org.partnerconsole.api.ui.Panel;

/**
 * A panel that is made anew only when what it shows has changed, so that focus, scroll and what a
 * reader has opened stay while the page follows what happens.
 *
 * @param <T> what it shows
 */
abstract class KeptPanel<T> extends Panel {

    private static final long serialVersionUID = 1L;

    private final Div body = new Div();
    private transient T shown;

    /** An empty panel with a heading, given by the key of its text. */
    KeptPanel(String headingKey) {
        addClassName("pc-padded");
        body.addClassName("pc-kept");
        add(new H2(getTranslation(headingKey)), body);
    }

    final void show(T value) {
        if (!value.equals(shown)) {
            shown = value;
            body.removeAll();
            fill(body, value);
        }
    }

    /** Whether there is anything to see. */
    final boolean isFilled() {
        return body.getComponentCount() > 0;
    }

    /** Fills the empty body, or leaves it empty. */
    abstract void fill(Div body, T value);
}
