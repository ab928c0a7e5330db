package org.partnerconsole.console.dashboard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.billing.overview.ListedOrder;
import org.partnerconsole.console.part.SyncedItems;
import org.partnerconsole.console.text.Formats;

/** The newest orders of all customers. An order that has not changed is not touched. */
class RecentOrders extends Panel {

    private static final long serialVersionUID = 1L;

    /** How many are shown. */
    static final int MOST = 8;

    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();
    private final transient SyncedItems<ListedOrder, OrderEntry> items;

    RecentOrders(String heading, Formats formats) {
        super(heading);
        addClassName("pc-recent");
        Anchor all = new Anchor(Causes.ORDERS, getTranslation("dashboard.orders.all"));
        all.addClassNames("pc-link", "pc-panel-action");
        all.getElement().setAttribute("router-link", true);
        list.addClassName("pc-list");
        none.addClassName("pc-quiet");
        none.setText(getTranslation("dashboard.orders.none"));
        items = new SyncedItems<>(list, order -> new OrderEntry(order, formats));
        add(all, list, none);
    }

    void show(List<ListedOrder> orders) {
        items.show(orders);
        list.setVisible(!orders.isEmpty());
        none.setVisible(orders.isEmpty());
    }
}
