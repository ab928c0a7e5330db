package org.partnerconsole.console.charges;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.partnerconsole.api.billing.Charge;
import org.partnerconsole.api.security.Caller;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.console.part.TwoLines;
import org.partnerconsole.console.text.Formats;

/** What an order has been charged: the newest lines, and the way to all of them. */
public class OrderCharges extends Panel {

    private static final long serialVersionUID = 1L;

    private static final int MOST = 6;

    private static final List<String> READERS =
            List.of(Roles.ADMIN, Roles.BILLING, Roles.SALES, Roles.READER);

    /**
     * The panel of an order.
     *
     * @param heading its heading, translated
     * @param charges the order's charges, oldest first
     */
    public OrderCharges(String heading, List<Charge> charges, Formats formats) {
        super(heading);
        addClassName("pc-order-charges");
        if (charges.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("charges.order.none"));
            none.addClassName("pc-quiet");
            add(none);
            return;
        }
        ChargeWords words = new ChargeWords(formats, (key, given) -> getTranslation(key, given));
        UnorderedList list = new UnorderedList();
        list.addClassName("pc-list");
        charges.reversed().stream()
                .limit(MOST)
                .forEach(charge -> list.add(item(charge, words, formats)));
        add(all(charges.getLast()), list);
    }

    /** Whether somebody may see what is charged: those who may open the list of it. */
    public static boolean isFor(Caller reader) {
        return READERS.stream().anyMatch(reader::hasRole);
    }

    private Anchor all(Charge newest) {
        Anchor link =
                new Anchor(
                        "%s?month=%s&order=%s"
                                .formatted(
                                        ChargesView.ROUTE,
                                        newest.month(),
                                        newest.orderId().value()),
                        getTranslation("charges.order.all"));
        link.addClassNames("pc-link", "pc-panel-action");
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private ListItem item(Charge charge, ChargeWords words, Formats formats) {
        Span kind =
                new Span(
                        getTranslation(
                                "charges.kind.why",
                                words.kind(charge.kind()),
                                words.reason(charge)));
        kind.addClassName("pc-quiet");
        Span amount = new Span(words.amount(charge));
        amount.addClassName("pc-amount");
        ListItem item =
                new ListItem(
                        new TwoLines(charge.offerName(), words.arithmetic(charge)),
                        kind,
                        new Span(formats.month(charge.month())),
                        amount);
        item.addClassName("pc-list-item");
        return item;
    }
}
