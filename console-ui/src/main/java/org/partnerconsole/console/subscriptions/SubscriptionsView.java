package org.partnerconsole.console.subscriptions;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.billing.customer.CustomerBook;
import org.partnerconsole.billing.offer.OfferCatalogue;
import org.partnerconsole.billing.subscription.SubscriptionQuery;
import org.partnerconsole.billing.subscription.SubscriptionSearch;
import org.partnerconsole.console.change.SubscriptionDesk;
import org.partnerconsole.console.change.SubscriptionMenu;
import org.partnerconsole.console.export.CsvDownload;
import org.partnerconsole.console.part.CardOnPhone;
import org.partnerconsole.console.part.EmptyList;
import org.partnerconsole.console.part.ListAddress;
import org.partnerconsole.console.part.SubscriptionBadge;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;

/** All subscriptions of the partner, read from the database slice by slice. */
@Route(value = SubscriptionsView.PATH, layout = MainLayout.class)
@Menu(title = "subscriptions.heading", icon = "vaadin:package", order = 12)
@MenuSection(MenuSection.Section.SALES)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class SubscriptionsView extends ConsolePage implements BeforeEnterObserver {

    static final String PATH = "subscriptions";

    private static final long serialVersionUID = 1L;

    private static final String NAME =
            """
            <a class="pc-two-line" href="${item.address}">
              <span>${item.name}</span><span class="pc-mono">${item.id}</span>
            </a>""";
    private static final String CARD =
            """
            <a class="pc-row-card" href="${item.address}">
              <span class="pc-two-line"><span>${item.name}</span><span>${item.customer}</span></span>
              <span class="pc-row-card-end"><span>${item.status} · ${item.quantity}</span>
                <span>${item.price}</span></span>
            </a>""";

    private final transient SubscriptionLines lines;
    private final transient SubscriptionDesk desk;
    private final transient Formats formats = Reader.formats();
    private final Grid<SubscriptionLine> grid = new Grid<>();
    private final SubscriptionFilters filters;
    private final EmptyList nothing;

    /** The list. */
    public SubscriptionsView(
            SubscriptionSearch search,
            CustomerBook customers,
            OfferCatalogue offers,
            SubscriptionDesk desk,
            Clock clock,
            Live live) {
        super("");
        this.lines = new SubscriptionLines(search, customers);
        this.desk = desk;
        this.filters = new SubscriptionFilters(customers, offers, clock, this::filter);
        this.nothing = new EmptyList("subscriptions.list", filters::clear);
        setHeading(getTranslation("subscriptions.heading"));
        addClassName("pc-page-filled");
        Grid.Column<SubscriptionLine> card = addColumns();
        setUpGrid();
        Panel panel = new Panel(toolbar(), grid);
        panel.addClassName("pc-panel-filled");
        add(panel);
        live.follow(this, "orders", this::refresh);
        CardOnPhone.watch(this, grid, card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(ListAddress.of(event.getLocation()));
        refresh();
    }

    private Div toolbar() {
        Div space = new Div();
        space.addClassName("pc-space");
        Div toolbar =
                new Div(
                        filters,
                        space,
                        CsvDownload.link(
                                getTranslation("part.export"),
                                getTranslation("subscriptions.export.file"),
                                () -> lines.table(filters.query())));
        toolbar.addClassName("pc-toolbar");
        return toolbar;
    }

    private void filter() {
        filters.address().showIn(UI.getCurrent(), PATH);
        refresh();
    }

    private void refresh() {
        nothing.filtered(filters.address().isFiltering());
        grid.getDataProvider().refreshAll();
    }

    private Grid.Column<SubscriptionLine> addColumns() {
        Grid.Column<SubscriptionLine> card =
                grid.addColumn(
                                LitRenderer.<SubscriptionLine>of(CARD)
                                        .withProperty("address", SubscriptionsView::address)
                                        .withProperty("name", one -> of(one).friendlyName())
                                        .withProperty("customer", SubscriptionLine::customer)
                                        .withProperty("status", this::status)
                                        .withProperty("quantity", this::quantity)
                                        .withProperty("price", this::price))
                        .setHeader(getTranslation("subscriptions.heading"));
        grid.addColumn(
                        LitRenderer.<SubscriptionLine>of(NAME)
                                .withProperty("address", SubscriptionsView::address)
                                .withProperty("name", one -> of(one).friendlyName())
                                .withProperty("id", one -> of(one).id().value()))
                .setHeader(getTranslation("subscriptions.column.name"))
                .setFlexGrow(3);
        grid.addColumn(SubscriptionLine::customer)
                .setHeader(getTranslation("subscription.customer"))
                .setTooltipGenerator(SubscriptionLine::customer)
                .setFlexGrow(2);
        grid.addComponentColumn(one -> new SubscriptionBadge(of(one).status()))
                .setHeader(getTranslation("subscription.status"));
        grid.addColumn(this::quantity)
                .setHeader(getTranslation("subscription.quantity"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("84px")
                .setFlexGrow(0);
        grid.addColumn(this::price)
                .setHeader(getTranslation("subscription.total"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(one -> formats.date(of(one).createdAt()))
                .setHeader(getTranslation("subscription.created"))
                .setSortProperty(SubscriptionQuery.Sort.CREATED.name())
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(one -> formats.date(of(one).commitmentEndsAt()))
                .setHeader(getTranslation("subscription.ends"))
                .setSortProperty(SubscriptionQuery.Sort.ENDS.name())
                .setTextAlign(ColumnTextAlign.END);
        Span menus = new Span(getTranslation("part.menu"));
        menus.addClassName("pc-sr-only");
        grid.addComponentColumn(this::menu).setHeader(menus).setWidth("64px").setFlexGrow(0);
        return card;
    }

    /** What an add-on is added to is not read for each row; a refusal says where it stands. */
    private SubscriptionMenu menu(SubscriptionLine line) {
        return new SubscriptionMenu(of(line), Optional.empty(), desk, entries -> {});
    }

    private void setUpGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("subscriptions.heading"));
        grid.setEmptyStateComponent(nothing);
        grid.setDataProvider(
                DataProvider.fromCallbacks(
                        query -> lines.find(asked(query)).stream(),
                        query -> Math.toIntExact(lines.count(filters.query()))));
        grid.setSizeFull();
        grid.getLazyDataView()
                .addItemCountChangeListener(
                        counted ->
                                setSummary(
                                        getTranslation(
                                                counted.getItemCount() == 1
                                                        ? "subscriptions.count.one"
                                                        : "subscriptions.count",
                                                counted.getItemCount())));
        grid.addItemClickListener(clicked -> UI.getCurrent().navigate(address(clicked.getItem())));
    }

    private String status(SubscriptionLine line) {
        return getTranslation("subscription.status." + of(line).status().wireName());
    }

    private String quantity(SubscriptionLine line) {
        return getTranslation("part.quantity", formats.number(of(line).quantity()));
    }

    private String price(SubscriptionLine line) {
        Subscription one = of(line);
        return getTranslation(
                "customer.price." + one.billingCycle().wireName(),
                formats.money(one.unitPrice().times(one.quantity())));
    }

    private static Subscription of(SubscriptionLine line) {
        return line.subscription();
    }

    private static String address(SubscriptionLine line) {
        return SubscriptionView.path(of(line));
    }

    private SubscriptionQuery asked(Query<SubscriptionLine, Void> query) {
        SubscriptionQuery slice = filters.query().slice(query.getOffset(), query.getLimit());
        List<QuerySortOrder> orders = query.getSortOrders();
        return orders.isEmpty()
                ? slice
                : slice.sortedBy(
                        SubscriptionQuery.Sort.valueOf(orders.getFirst().getSorted()),
                        orders.getFirst().getDirection() == SortDirection.ASCENDING);
    }
}
