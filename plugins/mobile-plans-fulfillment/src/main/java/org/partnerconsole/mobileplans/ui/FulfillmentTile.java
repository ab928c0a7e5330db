package org.partnerconsole.mobileplans.ui;

import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.partnerconsole.api.ui.DashboardTile;
import org.partnerconsole.api.ui.StatusBadge.Tone;
import org.partnerconsole.api.ui.Tile;
import org.partnerconsole.mobileplans.api.Fulfillments;
import org.partnerconsole.mobileplans.api.StateCount;

/** How many fulfillments are open, and how many of them need somebody. */
@Component
public class FulfillmentTile implements DashboardTile {

    private final Fulfillments fulfillments;

    /** Made by Declarative Services. */
    @Activate
    public FulfillmentTile(@Reference Fulfillments fulfillments) {
        this.fulfillments = fulfillments;
    }

    @Override
    public String labelKey() {
        return "fulfillment.tile";
    }

    @Override
    public String icon() {
        return "vaadin:grid-small";
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public Set<String> topics() {
        return Set.of("fulfillments");
    }

    @Override
    public Tile tile() {
        List<StateCount> counts = fulfillments.countByState();
        long open =
                counts.stream()
                        .filter(count -> count.state().isOpen())
                        .mapToLong(StateCount::total)
                        .sum();
        long overdue = counts.stream().mapToLong(StateCount::overdue).sum();
        long failed =
                counts.stream()
                        .filter(count -> count.state().isFailure())
                        .mapToLong(StateCount::total)
                        .sum();
        Tile tile = Tile.of(open, "fulfillments");
        if (overdue > 0) {
            return tile.note(Tone.BAD, "fulfillment.tile.overdue", overdue);
        }
        return failed > 0 ? tile.note(Tone.BAD, "fulfillment.tile.failed", failed) : tile;
    }
}
