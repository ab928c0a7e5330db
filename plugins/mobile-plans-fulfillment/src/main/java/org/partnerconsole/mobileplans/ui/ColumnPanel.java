package org.partnerconsole.mobileplans.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.api.ui.StatusBadge.Tone;
import org.partnerconsole.mobileplans.ui.Board.Content;

/** A column of the board. Cards that stay as they are keep their place, so that only news move. */
class ColumnPanel extends Section {

    private static final long serialVersionUID = 1L;

    private final BoardColumn column;
    private final Span total = new Span();
    private final H2 heading;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph more = new Paragraph();

    ColumnPanel(BoardColumn column) {
        this.column = column;
        addClassName("pc-board-column");
        Span dot = new Span();
        dot.addClassName("pc-dot");
        dot.getElement().setAttribute("aria-hidden", "true");
        dot.getStyle().set("background", "var(" + column.colour() + ")");
        total.addClassNames("pc-badge", "pc-badge-neutral");
        heading = new H2(dot, new Span(getTranslation(column.textKey())), total);
        more.addClassName("pc-quiet");
        list.getElement().setAttribute("aria-label", getTranslation(column.textKey()));
        add(heading, list, more);
    }

    /** Shows what the column holds now. */
    void show(Content content) {
        setVisible(column.always() || content.total() > 0);
        total.setText(String.valueOf(content.total()));
        heading.getChildren()
                .filter(StatusBadge.class::isInstance)
                .toList()
                .forEach(badge -> heading.remove(badge));
        if (content.overdue() > 0) {
            heading.add(overdue(content.overdue()));
        }
        more.setVisible(content.more() > 0);
        more.setText(getTranslation("fulfillment.column.more", content.more()));
        showCards(content.cards());
    }

    /** Just the number, since there is no room; the word for who points at it or hears it. */
    private StatusBadge overdue(long number) {
        String words = getTranslation("fulfillment.column.overdue", number);
        StatusBadge badge = new StatusBadge(Tone.BAD, String.valueOf(number));
        badge.setTitle(words);
        badge.getElement().setAttribute("role", "img").setAttribute("aria-label", words);
        return badge;
    }

    private void showCards(List<Card> cards) {
        Set<Card> wanted = new HashSet<>(cards);
        items().stream().filter(item -> !wanted.contains(item.card())).forEach(list::remove);
        for (int place = 0; place < cards.size(); place++) {
            Card card = cards.get(place);
            List<CardItem> items = items();
            if (place < items.size() && items.get(place).card().equals(card)) {
                continue;
            }
            CardItem moved =
                    items.stream()
                            .filter(item -> item.card().equals(card))
                            .findFirst()
                            .orElseGet(() -> new CardItem(card));
            list.addComponentAtIndex(place, moved);
        }
    }

    private List<CardItem> items() {
        return list.getChildren().map(CardItem.class::cast).toList();
    }
}
