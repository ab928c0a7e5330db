package org.partnerconsole.console.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.YearMonth;
import java.util.List;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.billing.charge.BillingMonth;
import org.partnerconsole.billing.charge.CurrencyTotal;
import org.partnerconsole.console.mishap.MishapNote;
import org.partnerconsole.console.part.SyncedItems;
import org.partnerconsole.console.text.Formats;

/** What is billed in the running month, and in months before it that are still to be closed. */
class OpenCharges extends Panel {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph word = new Paragraph();
    private final Div mishap = new Div();
    private final MonthTrend trend;
    private final transient SyncedItems<Shown, ListItem> items =
            new SyncedItems<>(list, this::item);

    OpenCharges(String heading, Formats formats) {
        super(heading);
        this.formats = formats;
        this.trend = new MonthTrend(formats);
        addClassName("pc-open-charges");
        Anchor all = new Anchor(Causes.CHARGES, getTranslation("dashboard.charges.all"));
        all.addClassNames("pc-link", "pc-panel-action");
        all.getElement().setAttribute("router-link", true);
        list.addClassName("pc-open-months");
        word.addClassName("pc-quiet");
        word.setText(getTranslation("dashboard.charges.wait"));
        add(all, word, mishap, list, trend);
        trend.setVisible(false);
    }

    /**
     * Shows the months that are not closed, and how all of them went.
     *
     * @param running the month of today
     */
    void show(List<BillingMonth> months, YearMonth running) {
        mishap.removeAll();
        List<Shown> open =
                months.stream()
                        .filter(month -> !month.isClosed() && !month.totals().isEmpty())
                        .map(month -> new Shown(month, month.month().isBefore(running)))
                        .toList();
        items.show(open);
        word.setText(getTranslation("dashboard.charges.none"));
        word.setVisible(open.isEmpty());
        trend.show(months);
    }

    /** Says that it could not be added up. */
    void fail(String words) {
        mishap.removeAll();
        mishap.add(new MishapNote(getTranslation("dashboard.charges"), words));
        word.setVisible(false);
    }

    private ListItem item(Shown shown) {
        YearMonth month = shown.month().month();
        Anchor link = new Anchor(Causes.month(month), formats.month(month));
        link.addClassName("pc-link");
        link.getElement().setAttribute("router-link", true);
        Div head = new Div(link, badge(shown.isOver()));
        head.addClassName("pc-open-month");
        Div sums = new Div();
        sums.addClassName("pc-open-sums");
        shown.month().totals().forEach(total -> sums.add(sum(total)));
        return new ListItem(head, sums);
    }

    private Component badge(boolean isOver) {
        if (isOver) {
            return new StatusBadge(
                    StatusBadge.Tone.WAITING, getTranslation("dashboard.charges.ended"));
        }
        Span running = new Span(getTranslation("dashboard.charges.running"));
        running.addClassName("pc-quiet");
        return running;
    }

    private Component sum(CurrencyTotal total) {
        Span amount = new Span(formats.signed(total.total()));
        amount.addClassName("pc-open-sum");
        Span lines = new Span(getTranslation("dashboard.charges.lines", total.lines()));
        lines.addClassName("pc-quiet");
        return new Div(amount, lines);
    }

    private record Shown(BillingMonth month, boolean isOver) {}
}
