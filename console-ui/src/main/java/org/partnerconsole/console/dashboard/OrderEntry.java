package org.partnerconsole.console.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.partnerconsole.billing.overview.ListedOrder;
import org.partnerconsole.console.part.OrderBadge;
import org.partnerconsole.console.part.TwoLines;
import org.partnerconsole.console.text.Formats;

/** An order among the newest. */
class OrderEntry extends ListItem {

    private static final long serialVersionUID = 1L;

    OrderEntry(ListedOrder order, Formats formats) {
        addClassName("pc-list-item");
        Anchor link =
                new Anchor(
                        "customers/%s/orders/%s"
                                .formatted(order.customer().value(), order.id().value()),
                        order.customerName());
        link.getElement().setAttribute("router-link", true);
        Span when = new Span(formats.dateTime(order.createdAt()));
        when.addClassName("pc-amount");
        when.setTitle(order.createdAt().toString());
        Span amount = new Span(formats.money(order.amount()));
        amount.addClassName("pc-amount");
        add(new TwoLines(link, order.id().value()), new OrderBadge(order.status()), when, amount);
    }
}
