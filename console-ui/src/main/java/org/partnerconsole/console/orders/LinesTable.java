package org.partnerconsole.console.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.console.part.Nesting;
import org.partnerconsole.console.part.Totals;
import org.partnerconsole.console.part.TwoLines;
import org.partnerconsole.console.text.Formats;

/** The lines of an order, each add-on under what it adds to; a list of cards on a phone. */
class LinesTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;

    LinesTable(Order order, Formats formats, LineStates states) {
        this.formats = formats;
        addClassName("pc-lines");
        addHeader();
        Map<Integer, List<Component>> said = states.of(order);
        Nesting.of(order.lineItems(), LineItem::subscriptionId, LineItem::parentSubscriptionId)
                .forEach(
                        nested ->
                                addLine(
                                        nested,
                                        said.getOrDefault(nested.item().number(), List.of())));
        addTotal(order);
    }

    private void addHeader() {
        NativeTableRow row = getHead().addRow();
        for (String key :
                new String[] {
                    "order.line.offer",
                    "order.line.quantity",
                    "order.line.price",
                    "order.line.total"
                }) {
            NativeTableHeaderCell cell = row.addHeaderCell();
            cell.setText(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
        }
    }

    private void addLine(Nesting<LineItem> nested, List<Component> states) {
        LineItem line = nested.item();
        NativeTableRow row = getBody().addRow();
        row.addClassNames("pc-line", "pc-depth-" + Math.min(nested.depth(), 3));
        NativeTableCell offer = row.addDataCell();
        offer.addClassName("pc-line-offer");
        offer.add(new TwoLines(line.friendlyName(), line.offerId().value()));
        offer.add(states);
        addAmount(
                row,
                "order.line.quantity",
                getTranslation("part.quantity", formats.number(line.quantity())));
        addAmount(row, "order.line.price", formats.money(line.unitPrice()));
        addAmount(row, "order.line.total", formats.money(Totals.of(line)));
    }

    private void addAmount(NativeTableRow row, String labelKey, String amount) {
        NativeTableCell cell = row.addDataCell();
        cell.addClassName("pc-amount");
        // What the column's header says, for the phone, where there are no columns.
        cell.getElement().setAttribute("data-label", getTranslation(labelKey));
        cell.setText(amount);
    }

    private void addTotal(Order order) {
        NativeTableRow row = getFoot().addRow();
        NativeTableHeaderCell label = row.addHeaderCell();
        label.getElement().setAttribute("colspan", "3").setAttribute("scope", "row");
        label.setText(getTranslation("order.total"));
        Component total = new Span(formats.money(Totals.of(order)));
        NativeTableCell cell = row.addDataCell();
        cell.addClassName("pc-amount");
        cell.add(total);
    }
}
