package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.plugin.PluginStep;

/** How long each step took, as numbers and as bars. */
class StepsTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    StepsTable(List<PluginStep> steps, Formats formats) {
        addClassNames("pc-table", "pc-step-times");
        NativeTableRow head = getHead().addRow();
        header(head, "plugins.steps.step");
        header(head, "plugins.steps.time").addClassName("pc-amount");
        Map<String, Double> sums = sums(steps);
        double longest = sums.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        sums.forEach(
                (step, millis) -> {
                    NativeTableRow row = getBody().addRow();
                    row.addDataCell()
                            .add(
                                    new Span(PluginWords.step(this, step)),
                                    bar(longest == 0 ? 0 : millis / longest));
                    NativeTableCell time = row.addDataCell();
                    time.addClassName("pc-amount");
                    time.setText(PluginWords.duration(this, formats, millis));
                });
    }

    /** Plugins that are brought up together go through some steps one after the other. */
    private static Map<String, Double> sums(List<PluginStep> steps) {
        Map<String, Double> sums = new LinkedHashMap<>();
        steps.forEach(step -> sums.merge(step.name(), step.millis(), Double::sum));
        return sums;
    }

    private NativeTableHeaderCell header(NativeTableRow row, String key) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(getTranslation(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static Span bar(double share) {
        Span bar = new Span();
        bar.addClassName("pc-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getStyle().set("--pc-share", Math.round(share * 1000) / 10.0 + "%");
        return bar;
    }
}
