package org.partnerconsole.console.offers;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.MenuSection;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.billing.offer.OfferCatalogue;
import org.partnerconsole.billing.offer.OfferQuery;
import org.partnerconsole.console.part.EmptyList;
import org.partnerconsole.console.part.ListAddress;
import org.partnerconsole.console.part.TwoLines;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;

/** What the partner sells: base offers, each with its add-ons to unfold. */
@Route(value = OffersView.PATH, layout = MainLayout.class)
@Menu(title = "offers.heading", icon = "vaadin:tags", order = 14)
@MenuSection(MenuSection.Section.SALES)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class OffersView extends ConsolePage implements BeforeEnterObserver {

    static final String PATH = "offers";

    private static final long serialVersionUID = 1L;

    private static final String SECOND_LINE = "<span>${item.text}</span>";

    private final transient OfferCatalogue catalogue;
    private final transient Formats formats = Reader.formats();
    private final TreeGrid<OfferLine> grid = new TreeGrid<>();
    private final OfferFilters filters;
    private final OfferTree tree;
    private final EmptyList nothing;

    /** The catalogue. */
    public OffersView(OfferCatalogue catalogue) {
        super("");
        this.catalogue = catalogue;
        this.filters = new OfferFilters(catalogue.countries(), formats, this::filter);
        this.tree = new OfferTree(catalogue, filters::query);
        this.nothing = new EmptyList("offers.list", filters::clear);
        setHeading(getTranslation("offers.heading"));
        addClassName("pc-page-filled");
        addColumns();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setAttribute("aria-label", getTranslation("offers.heading"));
        grid.setEmptyStateComponent(nothing);
        grid.setDataProvider(tree);
        grid.setSizeFull();
        Div toolbar = new Div(filters);
        toolbar.addClassName("pc-toolbar");
        Panel panel = new Panel(toolbar, grid);
        panel.addClassName("pc-panel-filled");
        add(panel);
        addAttachListener(attached -> showForPhone(Reader.isOnPhone(attached.getUI())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filters.read(ListAddress.of(event.getLocation()));
        refresh();
    }

    private void filter() {
        filters.address().showIn(UI.getCurrent(), PATH);
        refresh();
    }

    private void refresh() {
        long count = catalogue.countBases(filters.query());
        setSummary(getTranslation(count == 1 ? "offers.count.one" : "offers.count", count));
        nothing.filtered(filters.address().isFiltering());
        tree.renew();
    }

    private void addColumns() {
        grid.addComponentHierarchyColumn(
                        line ->
                                new TwoLines(
                                        new Anchor(address(line.offer()), line.offer().name()),
                                        line.offer().id().value()))
                .setHeader(getTranslation("offers.column.offer"))
                .setSortProperty(OfferQuery.Sort.NAME.name())
                .setFlexGrow(4);
        grid.addColumn(line -> formats.country(line.offer().country()))
                .setHeader(getTranslation("customers.column.country"))
                .setSortProperty(OfferQuery.Sort.COUNTRY.name());
        grid.addColumn(
                        LitRenderer.<OfferLine>of(SECOND_LINE)
                                .withProperty("text", line -> bounds(line.offer())))
                .setHeader(getTranslation("offers.column.bounds"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(line -> price(line.offer()))
                .setHeader(getTranslation("offers.column.price"))
                .setSortProperty(OfferQuery.Sort.PRICE.name())
                .setTextAlign(ColumnTextAlign.END);
        grid.addComponentColumn(line -> badge(line.offer()))
                .setHeader(getTranslation("offers.column.available"));
    }

    /** A tree has no cards: on a phone the name and the price remain. */
    private void showForPhone(boolean phone) {
        grid.getColumns().get(1).setVisible(!phone);
        grid.getColumns().get(2).setVisible(!phone);
        grid.getColumns().get(4).setVisible(!phone);
    }

    private String bounds(Offer offer) {
        return getTranslation(
                "offers.bounds",
                formats.number(offer.minimumQuantity()),
                formats.number(offer.maximumQuantity()),
                offer.unitType());
    }

    private String price(Offer offer) {
        return getTranslation(
                "customer.price." + offer.billingCycle().wireName(),
                formats.money(offer.unitPrice()));
    }

    private Span badge(Offer offer) {
        return new Span(
                new StatusBadge(
                        offer.isAvailable() ? StatusBadge.Tone.GOOD : StatusBadge.Tone.NEUTRAL,
                        getTranslation("offers.available." + offer.isAvailable())));
    }

    static String address(Offer offer) {
        return PATH + "/" + offer.id().value();
    }
}
