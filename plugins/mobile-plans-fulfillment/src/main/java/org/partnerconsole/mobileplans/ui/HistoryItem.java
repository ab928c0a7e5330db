package org.partnerconsole.mobileplans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.HistoryEntry;
import org.partnerconsole.mobileplans.api.HistoryEntry.Kind;

/** One entry on the timeline of a fulfillment. */
class HistoryItem extends ListItem {

    private static final long serialVersionUID = 1L;

    HistoryItem(HistoryEntry entry, Fulfillment fulfillment, Moments moments) {
        boolean failure =
                entry.kind() == Kind.ACTIVATION_FAILED
                        || entry.to().isFailure() && entry.to() != entry.from();
        boolean timer = entry.kind() == Kind.TIMER_SET || entry.kind() == Kind.TIMER_DUE;
        if (failure) {
            addClassName("pc-failed");
        } else if (timer) {
            addClassName("pc-system");
        }
        Span by = new Span(getTranslation("fulfillment.history.by", entry.by()));
        by.addClassName("pc-quiet");
        add(
                new H3(getTranslation("fulfillment.history." + entry.kind())),
                time(entry.at(), moments),
                by);
        String sentence = sentence(entry, fulfillment, moments);
        if (!sentence.isEmpty()) {
            add(new Span(sentence));
        }
        entry.payload().ifPresent(raw -> add(payload(raw, failure)));
    }

    private static Component time(Instant at, Moments moments) {
        HtmlComponent time = new HtmlComponent("time");
        time.getElement().setText(moments.time(at));
        time.getElement().setAttribute("datetime", at.toString());
        time.getElement().setAttribute("title", moments.full(at));
        return time;
    }

    private String sentence(HistoryEntry entry, Fulfillment fulfillment, Moments moments) {
        return switch (entry.kind()) {
            case TIMER_SET ->
                    fulfillment
                            .interval()
                            .map(
                                    interval ->
                                            getTranslation(
                                                    "fulfillment.history.TIMER_SET.text",
                                                    moments.full(Instant.parse(entry.detail())),
                                                    interval.requestedMinutes(),
                                                    interval.effectiveMinutes()))
                            .orElse("");
            case PURCHASE_REPORTED, ACTIVATION_FAILED, REGISTRATION_CHANGED ->
                    getTranslation(
                            "fulfillment.history."
                                    + entry.kind()
                                    + (entry.from() == entry.to() ? ".same" : ".text"),
                            entry.detail(),
                            getTranslation("fulfillment.state." + entry.to()));
            default ->
                    entry.from() == entry.to()
                            ? ""
                            : getTranslation(
                                    "fulfillment.history.moved",
                                    getTranslation("fulfillment.state." + entry.to()));
        };
    }

    private Component payload(String raw, boolean open) {
        Pre text = new Pre(Payload.readable(raw));
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "region");
        text.getElement().setAttribute("aria-label", getTranslation("fulfillment.history.raw"));
        text.getStyle().set("white-space", "pre-wrap").set("overflow-wrap", "anywhere");
        Details details = new Details(getTranslation("fulfillment.history.raw"), text);
        details.setOpened(open);
        return details;
    }
}
