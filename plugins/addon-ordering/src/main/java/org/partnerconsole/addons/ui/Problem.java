package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import org.partnerconsole.addons.purchase.Difference;
import org.partnerconsole.api.billing.Money;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.ui.StatusBadge;

/** Why the last click did not lead on, read out at once by a screen reader. */
class Problem extends Div {

    private static final long serialVersionUID = 1L;

    Problem() {
        addClassName("pc-problem");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** Says why, in the words of whoever refused. */
    void show(Refusal refusal, String correlationId) {
        removeAll();
        Span id = new Span(getTranslation("addons.refused.id"));
        id.addClassName("pc-quiet");
        Div found = new Div(id, new CopyableId(id.getText(), correlationId));
        found.addClassName("pc-problem-id");
        add(
                new StatusBadge(StatusBadge.Tone.BAD, getTranslation("addons.refused")),
                new Span(" " + refusal.getMessage()),
                found);
        reveal();
    }

    /** Says that something was changed by somebody else meanwhile, what, and what to do. */
    void show(List<Difference> changed, boolean stillPossible) {
        removeAll();
        UnorderedList list = new UnorderedList();
        changed.forEach(one -> list.add(new ListItem(text(one))));
        add(
                new StatusBadge(StatusBadge.Tone.WAITING, getTranslation("addons.changed")),
                list,
                new Paragraph(
                        getTranslation(
                                stillPossible ? "addons.changed.again" : "addons.changed.other")));
        reveal();
    }

    void clear() {
        removeAll();
        setVisible(false);
    }

    private void reveal() {
        setVisible(true);
        getElement().executeJs("this.focus(); this.scrollIntoView({block: 'nearest'})");
    }

    private String text(Difference one) {
        return getTranslation(
                "addons.changed." + one.kind().name(),
                one.name(),
                word(one.kind(), one.before()),
                word(one.kind(), one.after()));
    }

    private Object word(Difference.Kind kind, Object value) {
        return switch (kind) {
            case ORDER_STATUS, PARENT_STATUS ->
                    getTranslation("addons.status." + value.toString().toLowerCase(Locale.ROOT));
            case AMOUNT_DUE -> Formats.of(getLocale()).money((Money) value);
            case LINE_ADDED, LINE_QUANTITY, PARENT_QUANTITY -> value;
        };
    }
}
