package org.partnerconsole.api.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A bordered surface on a page, with or without a heading. */
public class Panel extends Section {

    /** A panel without a heading. */
    public Panel(Component... content) {
        addClassName("pc-panel");
        add(content);
    }

    /**
     * A panel with a heading.
     *
     * @param heading the heading, translated
     */
    public Panel(String heading, Component... content) {
        addClassName("pc-panel");
        addClassName("pc-padded");
        add(new H2(heading));
        add(content);
    }
}
