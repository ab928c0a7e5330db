package org.partnerconsole.console.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.DashboardTile;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.billing.charge.BillingMonth;
import org.partnerconsole.billing.charge.BillingMonths;
import org.partnerconsole.billing.charge.ChargeBook;
import org.partnerconsole.billing.overview.BusinessOverview;
import org.partnerconsole.billing.overview.OrderListQuery;
import org.partnerconsole.billing.overview.Standing;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.console.extend.FollowedTopics;
import org.partnerconsole.console.mishap.Mishaps;
import org.partnerconsole.console.shell.Background;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;
import org.partnerconsole.platform.security.Callers;

/**
 * Where a partner's work begins: what needs attention, what has been ordered, what is charged.
 * Everything on it leads to its cause. The operator, who has no partner, begins with the platform.
 */
@Route(value = "", layout = MainLayout.class)
@Menu(title = "dashboard.heading", icon = "vaadin:dashboard", order = 0)
@MenuSection(MenuSection.Section.SALES)
@PermitAll
public class DashboardView extends ConsolePage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final List<String> SEES_MONEY =
            List.of(Roles.ADMIN, Roles.BILLING, Roles.SALES, Roles.READER);

    private final transient Callers caller;
    private final transient BusinessOverview overview;
    private final transient Contributions contributions;
    private final transient FollowedTopics topics;
    private final transient Formats formats = Reader.formats();
    private final transient BusinessFaces ofCore = new BusinessFaces(formats, this::translated);
    private final transient PluginFaces ofPlugins;
    private final Tiles tiles = new Tiles(getTranslation("dashboard.attention"));
    private final Paragraph calm = new Paragraph();
    private final RecentOrders orders =
            new RecentOrders(getTranslation("dashboard.orders"), formats);
    private final OpenCharges charges =
            new OpenCharges(getTranslation("dashboard.charges"), formats);
    private final Div content = new Div(orders, charges);
    private final transient Clock clock;
    private final transient Later<List<BillingMonth>> months;
    private final boolean seesMoney;
    private final FirstSteps firstSteps;
    private transient List<YearMonth> toBeClosed = List.of();

    /** The overview of the calling partner. */
    public DashboardView(
            Callers caller,
            BusinessOverview overview,
            BillingMonths months,
            Contributions contributions,
            Mishaps mishaps,
            Background background,
            Clock clock,
            Live live) {
        super("");
        this.caller = caller;
        this.overview = overview;
        this.contributions = contributions;
        this.clock = clock;
        this.months =
                new Later<>(
                        caller,
                        background,
                        months::all,
                        this::show,
                        e -> charges.fail(mishaps.inWords(e)));
        this.seesMoney = SEES_MONEY.stream().anyMatch(caller.get()::hasRole);
        this.ofPlugins = new PluginFaces(contributions, formats, this::translated);
        this.firstSteps =
                new FirstSteps(
                        getTranslation("dashboard.first"), caller.get().hasRole(Roles.ADMIN));
        setHeading(getTranslation("dashboard.heading"));
        setSummary(formats.date(clock.instant()));
        calm.addClassName("pc-calm");
        calm.setText(getTranslation("dashboard.calm"));
        content.addClassName("pc-overview");
        charges.setVisible(seesMoney);
        add(calm, tiles, firstSteps, content);
        this.topics = new FollowedTopics(live, this, this::refresh);
        topics.follow(List.of(ConsoleViews.TOPIC, "customers", "orders", "subscriptions"));
        live.follow(this, ChargeBook.TOPIC, this::refreshCharges);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (caller.get().partner().isEmpty()) {
            event.forwardTo(PlatformView.ROUTE);
            return;
        }
        refresh();
        refreshCharges();
    }

    private void refreshCharges() {
        if (seesMoney) {
            months.ask();
        }
    }

    private void show(List<BillingMonth> all) {
        YearMonth running = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        charges.show(all, running);
        toBeClosed =
                all.stream()
                        .filter(month -> !month.isClosed() && month.month().isBefore(running))
                        .filter(month -> !month.totals().isEmpty())
                        .map(BillingMonth::month)
                        .toList();
        refresh();
    }

    private void refresh() {
        topics.follow(contributions.topics(DashboardTile.class));
        Standing standing = overview.standing();
        List<Face> faces = new ArrayList<>(ofCore.of(standing));
        if (caller.get().hasRole(Roles.ADMIN) || caller.get().hasRole(Roles.BILLING)) {
            faces.addAll(ofCore.ofMonths(toBeClosed));
        }
        faces.addAll(ofPlugins.now());
        tiles.show(faces);
        calm.setVisible(standing.hasCustomers() && faces.stream().noneMatch(Face::needsAttention));
        firstSteps.setVisible(!standing.hasCustomers());
        content.setVisible(standing.hasCustomers());
        if (standing.hasCustomers()) {
            orders.show(overview.orders(OrderListQuery.newest(RecentOrders.MOST)));
        }
    }

    private String translated(String key, Object... arguments) {
        return getTranslation(key, arguments);
    }
}
