package org.partnerconsole.console.subscriptions;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.partnerconsole.api.audit.Change;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.console.part.CopyableId;
import org.partnerconsole.console.text.Formats;

/** What became of a subscription, the newest first: what, who, when, and under which id. */
class HistoryPanel extends Panel {

    private static final long serialVersionUID = 1L;

    HistoryPanel(List<Change> changes, Formats formats) {
        addClassName("pc-padded");
        add(new H2(getTranslation("subscription.history")));
        if (changes.isEmpty()) {
            Span none = new Span(getTranslation("subscription.history.none"));
            none.addClassName("pc-quiet");
            add(none);
            return;
        }
        ChangeWords words = new ChangeWords(this, formats);
        OrderedList trail = new OrderedList();
        trail.addClassName("pc-timeline");
        changes.forEach(change -> trail.add(item(change, words, formats)));
        add(trail);
    }

    private ListItem item(Change change, ChangeWords words, Formats formats) {
        ListItem item = new ListItem();
        Span what = new Span(words.of(change));
        what.addClassName("pc-strong");
        HtmlContainer when = new HtmlContainer("time");
        when.setText(formats.moment(change.at()));
        when.getElement().setAttribute("datetime", change.at().toString());
        when.setTitle(change.at().toString());
        Span who =
                new Span(
                        change.from()
                                .map(
                                        from ->
                                                getTranslation(
                                                        "subscription.history.who.from",
                                                        change.who(),
                                                        from))
                                .orElseGet(
                                        () ->
                                                getTranslation(
                                                        "subscription.history.who", change.who())));
        who.addClassName("pc-quiet");
        item.add(when, what, who);
        change.reason().ifPresent(reason -> item.add(new Span(reason)));
        item.add(
                new CopyableId(
                        getTranslation("subscription.history.correlation"),
                        change.correlationId()));
        return item;
    }
}
