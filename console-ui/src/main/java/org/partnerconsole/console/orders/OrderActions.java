package org.partnerconsole.console.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.ui.OrderAction;
import org.partnerconsole.platform.plugin.Extensions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The buttons that plugins put on an order's page.
 *
 * <p>A button knows its action by name only and looks it up when it is clicked: the plugin may have
 * been updated since, and an open page must not hold on to the old one.
 */
class OrderActions {

    private static final Logger LOG = LoggerFactory.getLogger(OrderActions.class);

    private final Extensions extensions;
    private final Runnable refresh;

    OrderActions(Extensions extensions, Runnable refresh) {
        this.extensions = extensions;
        this.refresh = refresh;
    }

    /** The buttons for an order; the page's main one is the last. */
    Component[] buttons(Customer customer, Order order) {
        List<OrderAction> applying =
                extensions.all(OrderAction.class).stream()
                        .filter(action -> applies(action, order))
                        .sorted(Comparator.comparingInt(OrderAction::position))
                        .toList();
        List<Component> buttons = new ArrayList<>();
        for (OrderAction action : applying) {
            Button button = new Button();
            button.setText(button.getTranslation(action.labelKey()));
            String name = action.getClass().getName();
            button.addClickListener(clicked -> begin(name, customer, order));
            if (buttons.isEmpty()) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            }
            buttons.add(button);
        }
        Collections.reverse(buttons);
        return buttons.toArray(Component[]::new);
    }

    private void begin(String name, Customer customer, Order order) {
        Optional<OrderAction> action =
                extensions.all(OrderAction.class).stream()
                        .filter(each -> each.getClass().getName().equals(name))
                        .findFirst();
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

    private static boolean applies(OrderAction action, Order order) {
        try {
            return action.appliesTo(order);
        } catch (RuntimeException e) {
            // One faulty plugin must not take the whole page, with everybody else's actions, along.
            LOG.error(
                    "{} failed to say whether it applies to order {}; its button is left out",
                    action.getClass().getName(),
                    order.id(),
                    e);
            return false;
        }
    }
}
