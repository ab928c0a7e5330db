package org.partnerconsole.mobileplans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.api.ui.StatusBadge.Tone;

/** A card on the board: a link to the page of its fulfillment. */
class CardItem extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient Card card;

    CardItem(Card card) {
        this.card = card;
        // A link by address, not by class: a card may outlive the version of the plugin it is of.
        Anchor link = new Anchor("fulfillments/" + card.id());
        link.addClassName("pc-board-card");
        link.add(top(), strong(), line(card.plan(), "pc-quiet"));
        if (!card.iccidTail().isEmpty() || card.state().isFailure()) {
            link.add(bottom());
        }
        if (card.state().isFailure()) {
            link.addClassName("pc-failed-card");
        } else if (card.overdue()) {
            link.addClassName("pc-overdue");
        }
        add(link);
    }

    /** What it shows. */
    Card card() {
        return card;
    }

    private Component top() {
        Div top = row(line(card.transactionId(), "pc-link"));
        card.due().ifPresent(due -> top.add(badge(due)));
        return top;
    }

    private StatusBadge badge(Due due) {
        return new StatusBadge(
                due.kind() == Due.Kind.OVERDUE ? Tone.BAD : Tone.WAITING,
                getTranslation(due.textKey(), due.amount()));
    }

    private Component strong() {
        Span customer =
                new Span(
                        card.customer().isEmpty()
                                ? getTranslation("fulfillment.customer.none")
                                : card.customer());
        customer.addClassName(card.customer().isEmpty() ? "pc-quiet" : "pc-strong");
        return customer;
    }

    private Component bottom() {
        Div bottom = row();
        if (!card.iccidTail().isEmpty()) {
            bottom.add(line(getTranslation("fulfillment.iccid.tail", card.iccidTail()), "pc-mono"));
        }
        if (card.state().isFailure()) {
            bottom.add(
                    new StatusBadge(Tone.BAD, getTranslation("fulfillment.state." + card.state())));
        }
        return bottom;
    }

    private static Div row(Component... parts) {
        Div row = new Div(parts);
        row.addClassName("pc-card-row");
        return row;
    }

    private static Span line(String text, String className) {
        Span line = new Span(text);
        line.addClassName(className);
        return line;
    }
}
