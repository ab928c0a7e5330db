package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Stream;
import org.partnerconsole.addons.purchase.Purchase;
import org.partnerconsole.addons.purchase.PurchaseLog;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.api.ui.Panel;

/** The add-ons that the partner has bought, newest first, read from the database slice by slice. */
@Route("add-ons")
@Menu(title = "addons.menu", icon = "vaadin:plus-circle-o", order = 30)
@MenuSection(MenuSection.Section.SALES)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class AddOnsView extends ConsolePage {

    private static final long serialVersionUID = 1L;

    private static final int PHONE = 700;

    private static final String ADD_ON =
            """
            <a class="pc-two-line" href="${item.address}">
              <span>${item.offer}</span><span>${item.customer}</span>
            </a>""";
    private static final String CARD =
            """
            <a class="pc-row-card" href="${item.address}">
              <span class="pc-two-line"><span>${item.offer}</span><span>${item.customer}</span></span>
              <span class="pc-row-card-end"><span>${item.total}</span><span>${item.at}</span></span>
            </a>""";

    private final transient PurchaseLog purchases;
    private final Grid<Purchase> grid = new Grid<>();
    private final DataProvider<Purchase, Void> data;
    private final transient Formats formats = Formats.of(getLocale());

    private Grid.Column<Purchase> card;

    /** The list of the calling partner. */
    public AddOnsView(PurchaseLog purchases, Live live) {
        super("");
        this.purchases = purchases;
        setHeading(getTranslation("addons.heading"));
        addClassName("pc-page-filled");
        data = DataProvider.fromCallbacks(this::slice, asked -> Math.toIntExact(purchases.count()));
        addColumns();
        setUpGrid();
        Panel panel = new Panel(grid);
        panel.addClassName("pc-panel-filled");
        add(panel);
        live.follow(this, PurchaseLog.TOPIC, data::refreshAll);
        addAttachListener(attached -> watchWidth(attached.getUI()));
    }

    private Stream<Purchase> slice(Query<Purchase, Void> asked) {
        return purchases.slice(asked.getOffset(), asked.getLimit()).stream();
    }

    private void addColumns() {
        card =
                grid.addColumn(
                                LitRenderer.<Purchase>of(CARD)
                                        .withProperty("address", AddOnsView::address)
                                        .withProperty("offer", this::what)
                                        .withProperty("customer", Purchase::customerName)
                                        .withProperty("total", one -> formats.money(one.total()))
                                        .withProperty("at", one -> formats.moment(one.at())))
                        .setHeader(getTranslation("addons.column.addon"));
        grid.addColumn(
                        LitRenderer.<Purchase>of(ADD_ON)
                                .withProperty("address", AddOnsView::address)
                                .withProperty("offer", Purchase::offerName)
                                .withProperty("customer", Purchase::customerName))
                .setHeader(getTranslation("addons.column.addon"))
                .setFlexGrow(3);
        grid.addColumn(one -> formats.number(one.quantity()))
                .setHeader(getTranslation("addons.column.quantity"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(one -> formats.money(one.total()))
                .setHeader(getTranslation("addons.column.price"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(Purchase::buyer).setHeader(getTranslation("addons.column.buyer"));
        grid.addColumn(one -> formats.moment(one.at()))
                .setHeader(getTranslation("addons.column.at"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(2);
        showForPhone(false);
    }

    private void setUpGrid() {
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("addons.heading"));
        grid.setEmptyStateText(getTranslation("addons.empty"));
        grid.setDataProvider(data);
        grid.setSizeFull();
        grid.getLazyDataView()
                .addItemCountChangeListener(
                        counted ->
                                setSummary(
                                        getTranslation(
                                                counted.getItemCount() == 1
                                                        ? "addons.count.one"
                                                        : "addons.count",
                                                counted.getItemCount())));
    }

    private void watchWidth(UI window) {
        var details = window.getPage().getExtendedClientDetails();
        if (details != null && details.getWindowInnerWidth() > 0) {
            showForPhone(details.getWindowInnerWidth() < PHONE);
        }
        var watch =
                window.getPage()
                        .addBrowserWindowResizeListener(
                                resized -> showForPhone(resized.getWidth() < PHONE));
        addDetachListener(
                detached -> {
                    detached.unregisterListener();
                    watch.remove();
                });
    }

    private void showForPhone(boolean phone) {
        for (Grid.Column<Purchase> column : grid.getColumns()) {
            column.setVisible((column == card) == phone);
        }
    }

    private String what(Purchase purchase) {
        return getTranslation(
                "addons.plus", purchase.offerName(), formats.number(purchase.quantity()));
    }

    private static String address(Purchase purchase) {
        return "customers/%s/orders/%s"
                .formatted(purchase.customerId().value(), purchase.orderId().value());
    }
}
