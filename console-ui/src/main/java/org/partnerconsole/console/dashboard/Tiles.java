package org.partnerconsole.console.dashboard;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.partnerconsole.console.part.SyncedItems;

/** Tiles, those first that somebody has to look at. A tile that stays is not replaced. */
class Tiles extends UnorderedList {

    private static final long serialVersionUID = 1L;

    private final transient SyncedItems<String, TileItem> items =
            new SyncedItems<>(this, key -> new TileItem());

    Tiles(String label) {
        addClassName("pc-tiles");
        getElement().setAttribute("aria-label", label);
    }

    /** Shows these; of equal urgency in the order given. */
    void show(List<Face> faces) {
        var byKey = faces.stream().collect(Collectors.toMap(Face::key, Function.identity()));
        items.show(
                faces.stream()
                        .sorted(Comparator.comparingInt(Face::urgency))
                        .map(Face::key)
                        .toList());
        byKey.forEach((key, face) -> items.item(key).show(face));
        setVisible(!faces.isEmpty());
    }
}
