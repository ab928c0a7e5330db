package org.partnerconsole.console.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.DashboardTile;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.console.extend.FollowedTopics;
import org.partnerconsole.console.extend.Offered;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;

/**
 * Where a partner's work begins: tiles that say how things stand. The operator begins elsewhere.
 */
@Route(value = "", layout = MainLayout.class)
@Menu(title = "dashboard.heading", icon = "vaadin:dashboard", order = 0)
@MenuSection(MenuSection.Section.SALES)
@PermitAll
public class DashboardView extends ConsolePage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CurrentCaller caller;
    private final transient Contributions contributions;
    private final transient FollowedTopics topics;
    private final transient CustomerTile customers;
    private final transient Formats formats = Reader.formats();
    private final Div grid = new Div();

    /** The overview of the calling partner. */
    public DashboardView(
            CurrentCaller caller,
            Customers customers,
            Contributions contributions,
            Clock clock,
            Live live) {
        super("");
        this.caller = caller;
        this.contributions = contributions;
        this.customers = new CustomerTile(customers);
        setHeading(getTranslation("dashboard.heading"));
        setSummary(formats.date(clock.instant()));
        grid.addClassName("pc-tiles");
        add(grid);
        this.topics = new FollowedTopics(live, this, this::refresh);
        topics.follow(List.of(ConsoleViews.TOPIC, "customers"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (caller.get().partner().isEmpty()) {
            event.forwardTo("plugins");
            return;
        }
        refresh();
    }

    private void refresh() {
        topics.follow(contributions.topics(DashboardTile.class));
        grid.removeAll();
        grid.add(
                new TileCard(
                        getTranslation(customers.labelKey()),
                        customers.icon(),
                        customers.tile(),
                        formats));
        contributions
                .offered(DashboardTile.class, tile -> true)
                .forEach(offered -> grid.add(card(offered)));
    }

    private Component card(Offered offered) {
        String label = getTranslation(offered.labelKey());
        return contributions.part(DashboardTile.class, offered, tile -> card(label, tile));
    }

    private Component card(String label, DashboardTile tile) {
        return new TileCard(label, tile.icon(), tile.tile(), formats);
    }
}
