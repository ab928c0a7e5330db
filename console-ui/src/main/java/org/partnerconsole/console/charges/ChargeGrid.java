package org.partnerconsole.console.charges;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.QuerySortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import org.partnerconsole.api.billing.ChargeKind;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.billing.charge.ChargeSort;
import org.partnerconsole.billing.charge.ListedCharge;
import org.partnerconsole.console.text.Formats;

/** Charge lines; a click on one opens how it comes about. */
class ChargeGrid extends Grid<ListedCharge> {

    private static final long serialVersionUID = 1L;

    private static final String TWO_LINES =
            """
            <span class="pc-two-line"><span>${item.first}</span><span>${item.second}</span></span>""";
    private static final String CARD =
            """
            <span class="pc-row-card">
              <span class="pc-two-line"><span>${item.first}</span><span>${item.second}</span></span>
              <span class="pc-row-card-end"><span class="pc-row-card-sum">${item.amount}</span>
                <span>${item.kind}</span></span>
            </span>""";

    private static final String WRITTEN = "written";
    private static final String AMOUNT = "amount";
    private static final String CUSTOMER = "customer";

    private final transient ChargeWords words;
    private final transient Formats formats;
    private final Column<ListedCharge> card;

    ChargeGrid(String label, ChargeWords words, Formats formats) {
        this.words = words;
        this.formats = formats;
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", label);
        card = addCard();
        addColumns();
        setItemDetailsRenderer(
                new ComponentRenderer<>(
                        line ->
                                new ChargeDetails(
                                        line.charge(), line.customerName(), words, formats)));
        setSizeFull();
    }

    /** The column that a phone shows alone. */
    Column<ListedCharge> card() {
        return card;
    }

    private Column<ListedCharge> addCard() {
        return addColumn(
                        LitRenderer.<ListedCharge>of(CARD)
                                .withProperty("first", ListedCharge::customerName)
                                .withProperty("second", line -> line.charge().offerName())
                                .withProperty("amount", line -> words.amount(line.charge()))
                                .withProperty("kind", line -> words.kind(line.charge().kind())))
                .setHeader(getTranslation("charges.column.what"));
    }

    private void addColumns() {
        addColumn(
                        LitRenderer.<ListedCharge>of(TWO_LINES)
                                .withProperty("first", ListedCharge::customerName)
                                .withProperty("second", line -> line.charge().orderId().value()))
                .setHeader(getTranslation("charges.column.customer"))
                .setSortProperty(CUSTOMER)
                .setFlexGrow(3);
        addColumn(
                        LitRenderer.<ListedCharge>of(TWO_LINES)
                                .withProperty("first", line -> line.charge().offerName())
                                .withProperty("second", line -> words.period(line.charge())))
                .setHeader(getTranslation("charges.column.what"))
                .setFlexGrow(3);
        addColumn(new ComponentRenderer<>(this::kind))
                .setHeader(getTranslation("charges.column.kind"))
                .setFlexGrow(2);
        addColumn(line -> formats.dateTime(line.charge().createdAt()))
                .setHeader(getTranslation("charges.written"))
                .setWidth("200px")
                .setTooltipGenerator(line -> line.charge().createdAt().toString())
                .setSortProperty(WRITTEN)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0);
        addColumn(line -> words.amount(line.charge()))
                .setHeader(getTranslation("charges.column.amount"))
                .setTooltipGenerator(line -> words.arithmetic(line.charge()))
                .setSortProperty(AMOUNT)
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(1);
    }

    /** A credit is the exception: it stands out by a label with a minus. */
    private Span kind(ListedCharge line) {
        String why =
                getTranslation(
                        "charges.kind.why",
                        words.kind(line.charge().kind()),
                        words.reason(line.charge()));
        return line.charge().kind() == ChargeKind.CREDIT
                ? new StatusBadge(StatusBadge.Tone.NEUTRAL, why)
                : new Span(why);
    }

    /** The order that a query of this grid asks for. */
    static ChargeSort asked(List<QuerySortOrder> orders) {
        if (orders.isEmpty()) {
            return ChargeSort.NEWEST;
        }
        if (orders.getFirst().getSorted().equals(CUSTOMER)) {
            return ChargeSort.CUSTOMER;
        }
        boolean isUp = orders.getFirst().getDirection() == SortDirection.ASCENDING;
        if (orders.getFirst().getSorted().equals(AMOUNT)) {
            return isUp ? ChargeSort.SMALLEST : ChargeSort.LARGEST;
        }
        return isUp ? ChargeSort.OLDEST : ChargeSort.NEWEST;
    }
}
