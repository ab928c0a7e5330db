package org.partnerconsole.console.orders;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.partnerconsole.api.audit.Change;
import org.partnerconsole.billing.order.OrderAct;
import org.partnerconsole.console.text.Formats;

/** What was done to an order: who, when, what, newest first. */
class HistoryList extends Div {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_AT_FIRST = 10;

    private final transient Formats formats;

    HistoryList(List<OrderAct> acts, Formats formats) {
        this.formats = formats;
        List<ListItem> items = new ArrayList<>();
        for (OrderAct act : acts) {
            OrderActWords.of(act).forEach(words -> items.add(item(words, act.change())));
        }
        if (items.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation("order.history.none"));
            nothing.addClassName("pc-quiet");
            add(nothing);
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("pc-timeline");
        items.stream().limit(SHOWN_AT_FIRST).forEach(list::add);
        add(list);
        if (items.size() > SHOWN_AT_FIRST) {
            add(more(list, items.subList(SHOWN_AT_FIRST, items.size())));
        }
    }

    private Button more(OrderedList list, List<ListItem> rest) {
        Button more = new Button(getTranslation("order.history.more", rest.size()));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(
                clicked -> {
                    rest.forEach(list::add);
                    remove(more);
                });
        return more;
    }

    private ListItem item(String words, Change change) {
        Span what = new Span(words);
        what.addClassName("pc-history-what");
        Span who =
                new Span(
                        getTranslation(
                                "order.history.by", change.who(), formats.moment(change.at())));
        who.addClassName("pc-quiet");
        who.setTitle(getTranslation("order.history.utc", change.at(), change.correlationId()));
        ListItem item = new ListItem(what, who);
        change.reason()
                .ifPresent(
                        reason -> {
                            Span why = new Span(reason);
                            why.addClassName("pc-quiet");
                            item.add(why);
                        });
        return item;
    }
}
