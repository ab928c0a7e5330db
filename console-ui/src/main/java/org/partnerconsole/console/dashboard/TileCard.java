package org.partnerconsole.console.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.api.ui.Tile;
import org.partnerconsole.console.text.Formats;

/** A tile as a card that leads to its cause. */
class TileCard extends Anchor {

    private static final long serialVersionUID = 1L;

    TileCard(String label, String icon, Tile tile, Formats formats) {
        super(tile.route());
        addClassName("pc-tile");
        getElement().setAttribute("router-link", true);
        Div value = new Div(number(tile, formats));
        value.addClassName("pc-tile-value");
        tile.tone().ifPresent(tone -> value.add(note(tile, tone)));
        add(head(label, icon), value);
    }

    static Component head(String label, String icon) {
        Div head = new Div();
        head.addClassName("pc-tile-head");
        if (!icon.isEmpty()) {
            Icon picture = new Icon(icon);
            picture.getElement().setAttribute("aria-hidden", "true");
            head.add(picture);
        }
        head.add(new Span(label));
        return head;
    }

    private static Component number(Tile tile, Formats formats) {
        Span number = new Span(formats.number(tile.number()));
        number.addClassName("pc-tile-number");
        return number;
    }

    private StatusBadge note(Tile tile, StatusBadge.Tone tone) {
        return new StatusBadge(
                tone, getTranslation(tile.noteKey().orElse(""), tile.noteArguments().toArray()));
    }
}
