package org.partnerconsole.mobileplans.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.api.ui.StatusBadge.Tone;
import org.partnerconsole.mobileplans.api.Fulfillment;

/** Fulfillments on a page of the core: where each stands, and the way to it. */
class FulfillmentList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    FulfillmentList(List<Fulfillment> fulfillments, Duration grace, Instant now) {
        addClassName("pc-list");
        fulfillments.forEach(each -> add(item(each, grace, now)));
    }

    private ListItem item(Fulfillment fulfillment, Duration grace, Instant now) {
        // A link by address, not by class: the list may outlive the version of the plugin it is of.
        Anchor name =
                new Anchor("fulfillments/" + fulfillment.id(), fulfillment.transactionId().value());
        name.addClassName("pc-link");
        Div lines = new Div(name, quiet(fulfillment));
        lines.addClassName("pc-two-line");
        Div states = new Div();
        states.addClassName("pc-card-row");
        Due.of(fulfillment, grace, now)
                .ifPresent(
                        due ->
                                states.add(
                                        new StatusBadge(
                                                due.kind() == Due.Kind.OVERDUE
                                                        ? Tone.BAD
                                                        : Tone.WAITING,
                                                getTranslation(due.textKey(), due.amount()))));
        states.add(StateBadge.of(fulfillment.state()));
        ListItem item = new ListItem(lines, states);
        item.addClassName("pc-list-item");
        return item;
    }

    private Span quiet(Fulfillment fulfillment) {
        OptionalInt line = fulfillment.lineItemNumber();
        String plan = fulfillment.planName();
        return new Span(
                line.isEmpty()
                        ? plan
                        : plan.isEmpty()
                                ? getTranslation("fulfillment.list.line.only", line.getAsInt())
                                : getTranslation("fulfillment.list.line", line.getAsInt(), plan));
    }
}
