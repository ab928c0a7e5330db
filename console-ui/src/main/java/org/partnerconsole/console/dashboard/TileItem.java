package org.partnerconsole.console.dashboard;

import com.vaadin.flow.component.html.ListItem;
import org.partnerconsole.console.mishap.MishapNote;

/** The place of a tile: a card, or what went wrong when the tile was asked. */
class TileItem extends ListItem {

    private static final long serialVersionUID = 1L;

    private final TileCard card = new TileCard();
    private transient Face shown;

    /** Touches nothing that has not changed. */
    void show(Face face) {
        if (face.equals(shown)) {
            return;
        }
        shown = face;
        if (face.mishap().isPresent()) {
            removeAll();
            add(new MishapNote(face.label(), face.mishap().get()));
            return;
        }
        card.show(face);
        if (card.getParent().isEmpty()) {
            removeAll();
            add(card);
        }
    }
}
