package org.partnerconsole.console.activity;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;

/** The changed attributes, before and after side by side. */
class ChangedTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 120;

    ChangedTable(ChangedValues values) {
        addClassNames("pc-table", "pc-changed");
        NativeTableRow head = getHead().addRow();
        header(head, "activity.value.attribute");
        header(head, "activity.value.before");
        header(head, "activity.value.after");
        values.all()
                .forEach(
                        value -> {
                            NativeTableRow row = getBody().addRow();
                            row.addDataCell().setText(ActivityWords.spaced(value.attribute()));
                            cell(row, "activity.value.before", value.before());
                            cell(row, "activity.value.after", value.after());
                        });
    }

    private void header(NativeTableRow row, String key) {
        var cell = row.addHeaderCell();
        cell.setText(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
    }

    private void cell(NativeTableRow row, String key, String text) {
        NativeTableCell cell = row.addDataCell();
        cell.getElement().setAttribute("data-label", getTranslation(key));
        cell.add(shown(text));
    }

    private Component shown(String text) {
        if (text.length() <= LONGEST) {
            return new Span(text.isEmpty() ? "–" : text);
        }
        return new Details(text.substring(0, LONGEST) + "…", new Span(text));
    }
}
