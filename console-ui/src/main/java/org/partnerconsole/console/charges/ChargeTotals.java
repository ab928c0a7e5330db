package org.partnerconsole.console.charges;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.partnerconsole.billing.charge.CurrencyTotal;
import org.partnerconsole.console.text.Formats;

/** What is charged, credited and owed, by currency. */
class ChargeTotals extends NativeTable {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;

    ChargeTotals(String label, Formats formats) {
        this.formats = formats;
        addClassNames("pc-table", "pc-totals");
        getElement().setAttribute("aria-label", label);
        NativeTableRow head = getHead().addRow();
        for (String key :
                List.of(
                        "charges.total.currency",
                        "charges.total.charges",
                        "charges.total.credits",
                        "charges.total.sum")) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.getElement().setAttribute("scope", "col");
            cell.setText(getTranslation(key));
            if (!key.endsWith("currency")) {
                cell.addClassName("pc-amount");
            }
        }
    }

    void show(List<CurrencyTotal> totals) {
        getBody().removeAll();
        for (CurrencyTotal total : totals) {
            NativeTableRow row = getBody().addRow();
            NativeTableHeaderCell currency = row.addHeaderCell();
            currency.getElement().setAttribute("scope", "row");
            currency.setText(total.total().currency().getCurrencyCode());
            add(row, "charges.total.charges", formats.signed(total.charges()));
            add(row, "charges.total.credits", formats.signed(total.credits()));
            add(row, "charges.total.sum", formats.signed(total.total()));
        }
        setVisible(!totals.isEmpty());
    }

    private void add(NativeTableRow row, String labelKey, String amount) {
        NativeTableCell cell = row.addDataCell();
        cell.addClassName("pc-amount");
        // What the column's header says, for the phone, where there are no columns.
        cell.getElement().setAttribute("data-label", getTranslation(labelKey));
        cell.setText(amount);
    }
}
