package org.partnerconsole.console.customers;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
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
import java.util.List;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerQuery;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.billing.customer.CustomerBook;
import org.partnerconsole.console.export.CsvDownload;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.console.part.CardOnPhone;
import org.partnerconsole.console.part.EmptyList;
import org.partnerconsole.console.part.ListAddress;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;

/** All customers of the partner, read from the database slice by slice. */
@Route(value = CustomersView.PATH, layout = MainLayout.class)
@Menu(title = "customers.heading", icon = "vaadin:building", order = 10)
@MenuSection(MenuSection.Section.SALES)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class CustomersView extends ConsolePage implements BeforeEnterObserver {

    static final String PATH = "customers";

    private static final long serialVersionUID = 1L;

    private static final String NAME =
            """
            <a class="pc-two-line" href="${item.address}">
              <span>${item.name}</span><span>${item.domain}</span>
            </a>""";
    private static final String CARD =
            """
            <a class="pc-row-card" href="${item.address}">
              <span class="pc-two-line"><span>${item.name}</span><span>${item.country}</span></span>
              <span class="pc-row-card-end"><span>${item.subscriptions}</span>
                <span>${item.since}</span></span>
            </a>""";

    private final transient Customers customers;
    private final transient CustomerMenus menus;
    private final transient Formats formats = Reader.formats();
    private final Grid<Customer> grid = new Grid<>();
    private final CustomerFilters filters;
    private final EmptyList nobody;

    /** The list. */
    public CustomersView(
            CustomerBook customers, NewCustomerDesk desk, Contributions contributions, Live live) {
        super("");
        this.customers = customers;
        this.menus = new CustomerMenus(contributions);
        this.filters = new CustomerFilters(customers.countries(), formats, this::filter);
        this.nobody = new EmptyList("customers.list", filters::clear);
        setHeading(getTranslation("customers.heading"));
        addClassName("pc-page-filled");
        Grid.Column<Customer> card = addColumns();
        setUpGrid();
        Panel panel = new Panel(toolbar(), grid);
        panel.addClassName("pc-panel-filled");
        add(panel);
        if (desk.mayRegister()) {
            setActions(register(desk));
        }
        live.follow(this, "customers", this::refresh);
        live.follow(this, "orders", this::refresh);
        live.follow(this, ConsoleViews.TOPIC, this::refresh);
        CardOnPhone.watch(this, grid, card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(ListAddress.of(event.getLocation()));
        refresh();
    }

    private Button register(NewCustomerDesk desk) {
        Button register =
                new Button(
                        getTranslation("customers.new"),
                        VaadinIcon.PLUS.create(),
                        clicked -> new NewCustomerDialog(desk, formats).open());
        register.addThemeVariants(ButtonVariant.PRIMARY);
        return register;
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
                                getTranslation("customers.export.file"),
                                () -> CustomerExport.of(customers, filters.query())));
        toolbar.addClassName("pc-toolbar");
        return toolbar;
    }

    private void filter() {
        filters.address().showIn(UI.getCurrent(), PATH);
        refresh();
    }

    private void refresh() {
        menus.renew();
        nobody.filtered(filters.address().isFiltering());
        grid.getDataProvider().refreshAll();
    }

    private Grid.Column<Customer> addColumns() {
        Grid.Column<Customer> card =
                grid.addColumn(
                                LitRenderer.<Customer>of(CARD)
                                        .withProperty("address", CustomersView::address)
                                        .withProperty("name", Customer::companyName)
                                        .withProperty("country", this::country)
                                        .withProperty("subscriptions", this::subscriptions)
                                        .withProperty("since", c -> formats.date(c.since())))
                        .setHeader(getTranslation("customers.column.customer"));
        grid.addColumn(
                        LitRenderer.<Customer>of(NAME)
                                .withProperty("address", CustomersView::address)
                                .withProperty("name", Customer::companyName)
                                .withProperty("domain", Customer::domain))
                .setHeader(getTranslation("customers.column.customer"))
                .setSortProperty(CustomerQuery.Sort.COMPANY_NAME.name())
                .setFlexGrow(3);
        grid.addColumn(this::country).setHeader(getTranslation("customers.column.country"));
        grid.addColumn(customer -> formats.number(customer.subscriptionCount()))
                .setHeader(getTranslation("customers.column.subscriptions"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(customer -> formats.date(customer.since()))
                .setHeader(getTranslation("customers.column.since"))
                .setSortProperty(CustomerQuery.Sort.SINCE.name())
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(menus::of)
                .setHeader(menus.header(this))
                .setWidth("64px")
                .setFlexGrow(0);
        return card;
    }

    private void setUpGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("customers.heading"));
        grid.setEmptyStateComponent(nobody);
        grid.setDataProvider(
                DataProvider.fromCallbacks(
                        query -> customers.search(asked(query)).stream(),
                        query -> Math.toIntExact(customers.count(filters.query()))));
        grid.setSizeFull();
        grid.getLazyDataView()
                .addItemCountChangeListener(counted -> showCount(counted.getItemCount()));
        grid.addItemClickListener(clicked -> UI.getCurrent().navigate(address(clicked.getItem())));
    }

    private void showCount(int count) {
        setSummary(getTranslation(count == 1 ? "customers.count.one" : "customers.count", count));
    }

    private String country(Customer customer) {
        return formats.country(customer.country());
    }

    private String subscriptions(Customer customer) {
        int count = customer.subscriptionCount();
        return getTranslation(
                count == 1 ? "customers.subscriptions.one" : "customers.subscriptions", count);
    }

    private static String address(Customer customer) {
        return PATH + "/" + customer.id().value();
    }

    private CustomerQuery asked(Query<Customer, Void> query) {
        CustomerQuery slice = filters.query().slice(query.getOffset(), query.getLimit());
        List<QuerySortOrder> orders = query.getSortOrders();
        return orders.isEmpty()
                ? slice
                : slice.sortedBy(
                        CustomerQuery.Sort.valueOf(orders.getFirst().getSorted()),
                        orders.getFirst().getDirection() == SortDirection.ASCENDING);
    }
}
