package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What is shown where plugins would be. */
class NoPlugins extends Div {

    private static final long serialVersionUID = 1L;

    NoPlugins() {
        addClassName("pc-empty");
        add(
                new Span(getTranslation("plugins.none.title")),
                new Paragraph(getTranslation("plugins.none.text")));
    }
}
