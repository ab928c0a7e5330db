package org.partnerconsole.console.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A name, and under it a quieter line. */
public class TwoLines extends Div {

    private static final long serialVersionUID = 1L;

    /** A name and an identifier. */
    public TwoLines(String name, String identifier) {
        this(new Span(name), identifier);
    }

    /** A name that may lead somewhere, and an identifier. */
    public TwoLines(Component name, String identifier) {
        addClassName("pc-two-line");
        Span quiet = new Span(identifier);
        quiet.addClassName("pc-mono");
        add(name, quiet);
    }
}
