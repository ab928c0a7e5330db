package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.plugin.CallStatistics;

/** How the calls into a plugin went since its version serves, part by part. */
class CallsPanel extends KeptPanel<CallsPanel.Counted> {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;

    CallsPanel(Formats formats, Runnable refresh) {
        super("plugins.calls");
        this.formats = formats;
        // Nobody is told of single calls: a page that followed them would never be still.
        Button again = new Button(getTranslation("plugins.calls.refresh"));
        again.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        again.addClickListener(clicked -> refresh.run());
        again.addClassName("pc-panel-action");
        add(again);
    }

    @Override
    void fill(Div body, Counted counted) {
        if (counted.parts().isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("plugins.calls.none"));
            none.addClassName("pc-quiet");
            body.add(none);
            return;
        }
        NativeTable table = new NativeTable();
        table.addClassNames("pc-table", "pc-calls");
        NativeTableRow head = table.getHead().addRow();
        for (String column : List.of("part", "calls", "failures", "mean", "longest", "circuit")) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(getTranslation("plugins.calls." + column));
            cell.getElement().setAttribute("scope", "col");
        }
        counted.parts().forEach(part -> addRow(table, part));
        Div scroller = new Div(table);
        scroller.addClassName("pc-scroller");
        body.add(scroller);
        counted.parts().stream()
                .filter(part -> !part.lastFailures().isEmpty())
                .forEach(part -> body.add(failures(part)));
    }

    private void addRow(NativeTable table, CallStatistics part) {
        NativeTableRow row = table.getBody().addRow();
        NativeTableCell name = row.addDataCell();
        name.addClassNames("pc-mono", "pc-part-name");
        name.setText(PluginWords.simpleName(part.part()));
        name.setTitle(part.part());
        amount(row, "calls", formats.number(part.calls()));
        amount(row, "failures", formats.number(part.failures()));
        amount(row, "mean", PluginWords.duration(this, formats, part.meanMillis()));
        amount(row, "longest", PluginWords.duration(this, formats, part.longestMillis()));
        NativeTableCell circuit = row.addDataCell();
        circuit.getElement().setAttribute("data-label", getTranslation("plugins.calls.circuit"));
        circuit.add(circuit(part.openUntil()));
    }

    private StatusBadge circuit(Optional<Instant> openUntil) {
        return openUntil
                .map(
                        until ->
                                new StatusBadge(
                                        StatusBadge.Tone.BAD,
                                        getTranslation(
                                                "plugins.calls.open", formats.moment(until))))
                .orElseGet(
                        () ->
                                new StatusBadge(
                                        StatusBadge.Tone.GOOD,
                                        getTranslation("plugins.calls.closed")));
    }

    private void amount(NativeTableRow row, String column, String text) {
        NativeTableCell cell = row.addDataCell();
        cell.addClassName("pc-amount");
        cell.getElement().setAttribute("data-label", getTranslation("plugins.calls." + column));
        cell.setText(text);
    }

    private Details failures(CallStatistics part) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("pc-names", "pc-failures");
        for (CallStatistics.CallFailure failure : part.lastFailures()) {
            Span when = new Span(formats.moment(failure.at()));
            when.addClassName("pc-quiet");
            list.add(new ListItem(when, ProblemNote.causes(failure.causes())));
        }
        return new Details(
                getTranslation("plugins.calls.last", PluginWords.simpleName(part.part())), list);
    }

    /**
     * What was counted.
     *
     * @param parts by part of the plugin, busiest first
     */
    record Counted(List<CallStatistics> parts) {}
}
