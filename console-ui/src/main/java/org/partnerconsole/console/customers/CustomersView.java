package org.partnerconsole.console.customers;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
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
import org.partnerconsole.console.export.CsvDownload;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;

/** All customers of the partner, read from the database slice by slice. */
@Route(value = "customers", layout = MainLayout.class)
@Menu(title = "customers.heading", icon = "vaadin:building", order = 10)
@MenuSection(MenuSection.Section.SALES)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class CustomersView extends ConsolePage {

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
    private final transient Formats formats = Reader.formats();
    private final Grid<Customer> grid = new Grid<>();
    private final ConfigurableFilterDataProvider<Customer, Void, String> data;
    private final TextField search = new TextField();
    private final NoCustomers nobody = new NoCustomers(this::clearSearch);

    private Grid.Column<Customer> card;

    /** The list. */
    public CustomersView(Customers customers, Live live) {
        super("");
        this.customers = customers;
        setHeading(getTranslation("customers.heading"));
        addClassName("pc-page-filled");
        data =
                DataProvider.<Customer, String>fromFilteringCallbacks(
                                query -> customers.search(asked(query)).stream(),
                                query -> Math.toIntExact(customers.count(matching(query))))
                        .withConfigurableFilter();
        addColumns();
        setUpGrid();
        Panel panel = new Panel(toolbar(), grid);
        panel.addClassName("pc-panel-filled");
        add(panel);
        live.follow(this, "customers", data::refreshAll);
        live.follow(this, "orders", data::refreshAll);
        addAttachListener(attached -> watchWidth(attached.getUI()));
    }

    private Div toolbar() {
        search.setPlaceholder(getTranslation("customers.search"));
        search.setAriaLabel(getTranslation("customers.search"));
        search.setPrefixComponent(hidden(VaadinIcon.SEARCH));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> searchFor(typed.getValue()));

        Anchor export =
                CsvDownload.link(
                        getTranslation("customers.export"),
                        getTranslation("customers.export.file"),
                        () ->
                                CustomerExport.of(
                                        customers,
                                        CustomerQuery.all().matching(search.getValue())));
        Div space = new Div();
        space.addClassName("pc-space");
        Div toolbar = new Div(search, space, export);
        toolbar.addClassName("pc-toolbar");
        return toolbar;
    }

    private void searchFor(String words) {
        nobody.searched(words);
        data.setFilter(words);
    }

    private void clearSearch() {
        search.clear();
        search.focus();
    }

    private void addColumns() {
        card =
                grid.addColumn(
                                LitRenderer.<Customer>of(CARD)
                                        .withProperty("address", CustomersView::address)
                                        .withProperty("name", Customer::companyName)
                                        .withProperty("country", c -> country(c))
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
        showForPhone(false);
    }

    private void setUpGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("customers.heading"));
        grid.setEmptyStateComponent(nobody);
        grid.setDataProvider(data);
        grid.setSizeFull();
        grid.getLazyDataView()
                .addItemCountChangeListener(counted -> showCount(counted.getItemCount()));
        grid.addItemClickListener(clicked -> UI.getCurrent().navigate(address(clicked.getItem())));
    }

    private void showCount(int count) {
        setSummary(getTranslation(count == 1 ? "customers.count.one" : "customers.count", count));
    }

    private void watchWidth(UI window) {
        showForPhone(Reader.isOnPhone(window));
        var watch =
                window.getPage()
                        .addBrowserWindowResizeListener(
                                resized -> showForPhone(Reader.isPhone(resized.getWidth())));
        addDetachListener(
                detached -> {
                    detached.unregisterListener();
                    watch.remove();
                });
    }

    private void showForPhone(boolean phone) {
        for (Grid.Column<Customer> column : grid.getColumns()) {
            column.setVisible((column == card) == phone);
        }
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
        return "customers/" + customer.id().value();
    }

    private static CustomerQuery matching(Query<Customer, String> query) {
        return CustomerQuery.all().matching(query.getFilter().orElse(""));
    }

    private static CustomerQuery asked(Query<Customer, String> query) {
        CustomerQuery slice = matching(query).slice(query.getOffset(), query.getLimit());
        List<QuerySortOrder> orders = query.getSortOrders();
        return orders.isEmpty()
                ? slice
                : slice.sortedBy(
                        CustomerQuery.Sort.valueOf(orders.getFirst().getSorted()),
                        orders.getFirst().getDirection() == SortDirection.ASCENDING);
    }

    private static Icon hidden(VaadinIcon icon) {
        Icon made = icon.create();
        made.getElement().setAttribute("aria-hidden", "true");
        return made;
    }
}
