package org.partnerconsole.console.customers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.billing.order.OrderSearch;
import org.partnerconsole.console.part.Pager;
import org.partnerconsole.console.text.Formats;

/** What a customer has ordered, the newest first, a page at a time. */
class OrdersPanel extends Panel {

    private static final long serialVersionUID = 1L;

    private static final int PAGE = 20;

    /** As they are spelt on the wire. */
    static final List<String> STATUSES = List.of("completed", "pending", "cancelled");

    private final transient OrderSearch search;
    private final transient Formats formats;
    private final Select<String> status = new Select<>();
    private final Pager pager;
    private final UnorderedList list = new UnorderedList();
    private final Span nothing = new Span();
    private transient Customer customer;

    /**
     * Shows nobody's yet.
     *
     * @param filtered told when another status is chosen
     */
    OrdersPanel(OrderSearch search, Formats formats, Runnable filtered) {
        this.search = search;
        this.formats = formats;
        this.pager =
                new Pager(getTranslation("customer.orders"), PAGE, formats, () -> show(customer));
        addClassName("pc-padded");
        list.addClassName("pc-list");
        nothing.addClassName("pc-quiet");
        StatusChoice.fill(status, STATUSES, one -> "order.status." + one);
        status.addValueChangeListener(
                chosen -> {
                    if (chosen.isFromClient()) {
                        pager.reset();
                        filtered.run();
                        show(customer);
                    }
                });
        Div head = new Div(new H2(getTranslation("customer.orders")), status);
        head.addClassName("pc-panel-head");
        add(head, list, nothing, pager);
    }

    /** Which of them are shown; empty for all. */
    Optional<String> status() {
        return status.getOptionalValue();
    }

    /** Chooses which of them to show. */
    void choose(Optional<String> wanted) {
        status.setValue(wanted.filter(STATUSES::contains).orElse(null));
        pager.reset();
    }

    void show(Customer whose) {
        customer = whose;
        pager.counted(search.countOf(whose.id(), status()));
        List<Order> now = search.of(whose.id(), status(), pager.offset(), PAGE);
        list.removeAll();
        now.forEach(order -> list.add(new OrderItem(order, formats)));
        nothing.setVisible(now.isEmpty());
        nothing.setText(
                getTranslation(
                        status().isPresent()
                                ? "customer.orders.filtered"
                                : "customer.orders.none"));
    }
}
