package org.partnerconsole.console.customers;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.console.part.OrderBadge;
import org.partnerconsole.console.part.Totals;
import org.partnerconsole.console.part.TwoLines;
import org.partnerconsole.console.text.Formats;

/** An order in a customer's list. */
class OrderItem extends ListItem {

    private static final long serialVersionUID = 1L;

    OrderItem(Order order, Formats formats) {
        addClassName("pc-list-item");
        Anchor link =
                new Anchor(
                        "customers/%s/orders/%s"
                                .formatted(order.customerId().value(), order.id().value()),
                        order.lineItems().stream()
                                .map(LineItem::offerName)
                                .distinct()
                                .collect(Collectors.joining(", ")));
        Span day = new Span(formats.date(order.createdAt()));
        day.addClassName("pc-amount");
        Span total = new Span(formats.money(Totals.of(order)));
        total.addClassName("pc-amount");
        add(new TwoLines(link, order.id().value()), new OrderBadge(order.status()), day, total);
    }
}
