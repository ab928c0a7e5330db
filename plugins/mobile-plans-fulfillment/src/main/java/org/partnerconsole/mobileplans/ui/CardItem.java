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
        link.getStyle().set("color", "inherit").set("text-decoration", "none");
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
        Span transaction = line(card.transactionId(), "pc-link");
        transaction.getStyle().set("overflow-wrap", "anywhere");
        Div top = row(transaction);
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
        customer.getStyle().set("font-weight", card.customer().isEmpty() ? "400" : "600");
        return customer;
    }

    private Component bottom() {
        Div bottom = new Div();
        style(bottom);
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
        style(row);
        return row;
    }

    private static void style(Div row) {
        row.getStyle()
                .set("display", "flex")
                .set("flex-wrap", "wrap")
                .set("justify-content", "space-between")
                .set("gap", "4px 8px");
    }

    private static Span line(String text, String className) {
        Span line = new Span(text);
        line.addClassName(className);
        return line;
    }
}
