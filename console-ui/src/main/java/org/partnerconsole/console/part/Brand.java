package org.partnerconsole.console.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The console's mark and name. */
public class Brand extends Div {

    private static final long serialVersionUID = 1L;

    /** The mark and the name. */
    public Brand() {
        addClassName("pc-brand");
        Image mark = new Image("console.svg", "");
        mark.getElement().setAttribute("aria-hidden", "true");
        add(mark, new Span(getTranslation("console.name")));
    }
}
