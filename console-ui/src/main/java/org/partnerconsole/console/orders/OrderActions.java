package org.partnerconsole.console.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.ui.OrderAction;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.console.extend.Offered;

/**
 * The buttons that plugins put on an order's page.
 *
 * <p>A button knows its action by name only and looks it up when it is clicked: the plugin may have
 * been updated since, and an open page must not hold on to the old one.
 */
class OrderActions {

    private final Contributions contributions;
    private final Runnable refresh;

    private List<Offered> offered = List.of();
    private Customer customer;
    private Order order;

    OrderActions(Contributions contributions, Runnable refresh) {
        this.contributions = contributions;
        this.refresh = refresh;
    }

    /**
     * The buttons for an order, the page's main one last; empty if those that are shown stay right.
     * A button that stays keeps the focus, to which a dialog that it has opened returns.
     */
    Optional<Component[]> change(Customer customer, Order order) {
        this.customer = customer;
        this.order = order;
        List<Offered> now =
                contributions.offered(OrderAction.class, action -> action.appliesTo(order));
        if (now.equals(offered)) {
            return Optional.empty();
        }
        offered = now;
        return Optional.of(buttons());
    }

    private Component[] buttons() {
        List<Button> buttons = new ArrayList<>();
        offered.forEach(each -> buttons.add(button(each)));
        if (!buttons.isEmpty()) {
            buttons.getFirst().addThemeVariants(ButtonVariant.PRIMARY);
        }
        Collections.reverse(buttons);
        return buttons.toArray(Component[]::new);
    }

    private Button button(Offered action) {
        Button button = new Button();
        button.setText(button.getTranslation(action.labelKey()));
        if (!action.icon().isEmpty()) {
            button.setIcon(new Icon(action.icon()));
        }
        button.addClickListener(clicked -> begin(action.id()));
        return button;
    }

    /** What it throws is told by the window's error handler. */
    private void begin(String id) {
        Optional<OrderAction> action = contributions.find(OrderAction.class, id);
        if (action.isPresent()) {
            action.get().begin(customer, order);
        } else {
            Notification gone = new Notification();
            gone.setText(gone.getTranslation("order.action.gone"));
            gone.setDuration(6000);
            gone.open();
            refresh.run();
        }
    }
}
