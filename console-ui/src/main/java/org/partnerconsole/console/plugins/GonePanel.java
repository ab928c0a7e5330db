package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Says that a plugin is gone, and what is left of it. */
class GonePanel extends Div {

    private static final long serialVersionUID = 1L;

    GonePanel() {
        addClassNames("pc-empty");
    }

    void show(List<String> tables) {
        removeAll();
        add(
                new Span(getTranslation("plugins.gone.title")),
                new Paragraph(
                        tables.isEmpty()
                                ? getTranslation("plugins.gone.nothing")
                                : getTranslation(
                                        "plugins.gone.tables", String.join(", ", tables))));
    }
}
