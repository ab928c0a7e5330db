package org.partnerconsole.console.orderlist;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.billing.overview.BusinessOverview;
import org.partnerconsole.billing.overview.ListedOrder;
import org.partnerconsole.billing.overview.OrderListQuery;
import org.partnerconsole.console.part.CardOnPhone;
import org.partnerconsole.console.part.EmptyList;
import org.partnerconsole.console.part.ListAddress;
import org.partnerconsole.console.part.OrderBadge;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;

/**
 * The orders of all customers, newest first, read from the database as one scrolls: nobody counts
 * them first.
 */
@Route(value = OrdersView.ROUTE, layout = MainLayout.class)
@Menu(title = "orders.heading", icon = "vaadin:cart", order = 12)
@MenuSection(MenuSection.Section.SALES)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class OrdersView extends ConsolePage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    static final String ROUTE = "orders";

    private static final String STATUS = "status";
    private static final String CUSTOMER =
            """
            <a class="pc-two-line" href="${item.address}">
              <span>${item.name}</span><span class="pc-mono">${item.id}</span>
            </a>""";
    private static final String CARD =
            """
            <a class="pc-row-card" href="${item.address}">
              <span class="pc-two-line"><span>${item.name}</span><span>${item.status}</span></span>
              <span class="pc-row-card-end"><span>${item.amount}</span>
                <span>${item.when}</span></span>
            </a>""";

    private final transient BusinessOverview overview;
    private final transient Formats formats = Reader.formats();
    private final Grid<ListedOrder> grid = new Grid<>();
    private final Select<String> status = new Select<>();
    private final EmptyList nothing = new EmptyList("orders.list", () -> status.setValue(""));

    /** The list. */
    public OrdersView(BusinessOverview overview, Live live) {
        super("");
        this.overview = overview;
        setHeading(getTranslation("orders.heading"));
        setSummary(getTranslation("orders.summary"));
        addClassName("pc-page-filled");
        Grid.Column<ListedOrder> card = addColumns();
        setUpGrid();
        Panel panel = new Panel(toolbar(), grid);
        panel.addClassName("pc-panel-filled");
        add(panel);
        CardOnPhone.watch(this, grid, card);
        live.follow(this, "orders", () -> grid.getDataProvider().refreshAll());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = ListAddress.of(event.getLocation()).value(STATUS);
        status.setValue(OrderListQuery.STATUSES.contains(asked) ? asked : "");
    }

    private Div toolbar() {
        List<String> statuses = OrderListQuery.STATUSES.stream().sorted().toList();
        status.setItems(Stream.concat(Stream.of(""), statuses.stream()).toList());
        status.setItemLabelGenerator(
                one -> getTranslation(one.isEmpty() ? "orders.any" : "order.status." + one));
        status.setAriaLabel(getTranslation("orders.status"));
        status.setValue("");
        status.addValueChangeListener(chosen -> filter());
        Div toolbar = new Div(status);
        toolbar.addClassName("pc-toolbar");
        return toolbar;
    }

    private void filter() {
        nothing.filtered(!status.getValue().isEmpty());
        grid.getDataProvider().refreshAll();
        getUI().ifPresent(
                        window ->
                                new ListAddress()
                                        .with(STATUS, status.getValue())
                                        .showIn(window, ROUTE));
    }

    private Grid.Column<ListedOrder> addColumns() {
        Grid.Column<ListedOrder> card =
                grid.addColumn(
                                LitRenderer.<ListedOrder>of(CARD)
                                        .withProperty("address", OrdersView::address)
                                        .withProperty("name", ListedOrder::customerName)
                                        .withProperty("status", this::word)
                                        .withProperty("amount", one -> formats.money(one.amount()))
                                        .withProperty("when", one -> formats.date(one.createdAt())))
                        .setHeader(getTranslation("orders.column.customer"));
        grid.addColumn(
                        LitRenderer.<ListedOrder>of(CUSTOMER)
                                .withProperty("address", OrdersView::address)
                                .withProperty("name", ListedOrder::customerName)
                                .withProperty("id", order -> order.id().value()))
                .setHeader(getTranslation("orders.column.customer"))
                .setFlexGrow(3);
        grid.addColumn(new ComponentRenderer<>(order -> new OrderBadge(order.status())))
                .setHeader(getTranslation("orders.status"));
        grid.addColumn(order -> formats.dateTime(order.createdAt()))
                .setHeader(getTranslation("order.created"))
                .setTooltipGenerator(order -> order.createdAt().toString())
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(order -> formats.money(order.amount()))
                .setHeader(getTranslation("order.total"))
                .setTextAlign(ColumnTextAlign.END);
        return card;
    }

    private void setUpGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("orders.heading"));
        grid.setEmptyStateComponent(nothing);
        grid.setItems(
                query ->
                        overview
                                .orders(
                                        new OrderListQuery(
                                                status.getValue(),
                                                query.getOffset(),
                                                query.getLimit()))
                                .stream());
        grid.setSizeFull();
        grid.addItemClickListener(clicked -> UI.getCurrent().navigate(address(clicked.getItem())));
    }

    private String word(ListedOrder order) {
        return getTranslation("order.status." + order.status());
    }

    private static String address(ListedOrder order) {
        return "customers/%s/orders/%s".formatted(order.customer().value(), order.id().value());
    }
}
