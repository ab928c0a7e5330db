package org.partnerconsole.console.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import org.partnerconsole.api.ui.StatusBadge;

/** A tile as a card that leads to its cause. */
class TileCard extends Anchor {

    private static final long serialVersionUID = 1L;

    private final Div head = new Div();
    private final Div value = new Div();

    TileCard() {
        addClassName("pc-tile");
        getElement().setAttribute("router-link", true);
        head.addClassName("pc-tile-head");
        value.addClassName("pc-tile-value");
        add(head, value);
    }

    /** The link stays, so that it keeps the focus. */
    void show(Face face) {
        setHref(face.route());
        head.removeAll();
        if (!face.icon().isEmpty()) {
            Icon picture = new Icon(face.icon());
            picture.getElement().setAttribute("aria-hidden", "true");
            head.add(picture);
        }
        head.add(new Span(face.label()));
        Span number = new Span(face.number());
        number.addClassName("pc-tile-number");
        value.removeAll();
        value.add(number);
        face.note().ifPresent(note -> value.add(new StatusBadge(note.tone(), note.words())));
    }
}
