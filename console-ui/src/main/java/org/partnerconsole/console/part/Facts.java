package org.partnerconsole.console.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Labels and values, one under the other. */
public class Facts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    /** No facts yet. */
    public Facts() {
        addClassName("pc-facts");
    }

    /** One more fact. */
    public Facts fact(String label, String value) {
        return fact(label, new Span(value));
    }

    /** One more fact. */
    public Facts fact(String label, Component value) {
        add(new Div(new Term(label), new Description(value)));
        return this;
    }

    /** An identifier that can be copied. */
    public Facts id(String label, String value) {
        return fact(label, new CopyableId(label, value));
    }
}
