package org.partnerconsole.console.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.ui.DashboardTile;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.api.ui.Tile;
import org.partnerconsole.console.ConsoleTest;
import org.partnerconsole.console.Samples;
import org.partnerconsole.console.mishap.MishapNote;
import org.partnerconsole.console.shell.LiveUpdatesAccess;

@ViewPackages(packages = "org.partnerconsole.console")
class DashboardViewTest extends ConsoleTest {

    private final LiveUpdatesAccess live = new LiveUpdatesAccess(callers, transactions());
    private long waiting = 12;

    @Override
    protected List<Object> services() {
        return List.of(
                Samples.customers(List.of(Samples.customer("litware", "Litware Mobility"))),
                live.updates(),
                live.views());
    }

    @Test
    void tiles_say_how_things_stand_and_lead_to_the_cause() {
        extensions.add(
                new ATile(
                        "order.total",
                        () ->
                                Tile.of(waiting, "fulfillments")
                                        .note(StatusBadge.Tone.BAD, "order.version", 4)));

        open();

        assertThat(tiles()).containsExactly("Customers1", "Total12Version 4");
        assertThat(find(TileCard.class).all())
                .extracting(Anchor::getHref)
                .containsExactly("customers", "fulfillments");
    }

    @Test
    void a_tile_follows_its_topic() {
        extensions.add(new ATile("order.total", () -> Tile.of(waiting, "fulfillments")));
        open();
        waiting = 13;

        callers.run(ADMIN, () -> live.updates().changed("waiting"));
        runWaiting();

        assertThat(tiles()).contains("Total13");
    }

    @Test
    void a_tile_that_fails_is_an_error_in_its_place() {
        extensions.add(
                new ATile(
                        "order.total",
                        () -> {
                            throw new IllegalStateException("a fault of a plugin");
                        }));

        open();

        assertThat(tiles()).containsExactly("Customers1");
        assertThat(find(MishapNote.class).single().getElement().getTextRecursively())
                .contains("Total could not be shown")
                .doesNotContain("a fault");
    }

    @Test
    void a_tile_leads_to_no_other_site() {
        for (String route : List.of("https://x", "//x", "/x", "javascript:1", "a//b", "../x", "")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> Tile.of(1, route)))
                    .as(route)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(Tile.of(1, "cases/a:b?state=OPEN").route()).isEqualTo("cases/a:b?state=OPEN");
    }

    private void open() {
        callers.run(ADMIN, () -> UI.getCurrent().navigate(""));
        callers.run(ADMIN, () -> live.updates().changedForAll("plugins"));
        runWaiting();
    }

    private List<String> tiles() {
        return find(TileCard.class).all().stream()
                .map(tile -> tile.getElement().getTextRecursively())
                .toList();
    }

    private record ATile(String labelKey, Supplier<Tile> says) implements DashboardTile {

        @Override
        public int position() {
            return 10;
        }

        @Override
        public Tile tile() {
            return says.get();
        }

        @Override
        public Set<String> topics() {
            return Set.of("waiting");
        }
    }
}
