package org.partnerconsole.console.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.Icon;
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

    private List<Offered> offered = List.of();
    private Customer customer;
    private Order order;

    /** What a button is made of. */
    private record Offered(String name, String labelKey, String icon) {

        static Offered of(OrderAction action) {
            return new Offered(action.getClass().getName(), action.labelKey(), action.icon());
        }
    }

    OrderActions(Extensions extensions, Runnable refresh) {
        this.extensions = extensions;
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
                extensions.all(OrderAction.class).stream()
                        .filter(action -> applies(action, order))
                        .sorted(Comparator.comparingInt(OrderAction::position))
                        .map(Offered::of)
                        .toList();
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
        button.addClickListener(clicked -> begin(action.name()));
        return button;
    }

    private void begin(String name) {
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
