package org.partnerconsole.console.change;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.partnerconsole.api.billing.Subscription;

/**
 * What can be done to a subscription, in a menu: what is blocked says why and can't be chosen. Not
 * there for who may change nothing, unless something else is added to it.
 */
public class SubscriptionMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    private final SubMenu entries;

    /**
     * A menu.
     *
     * @param parent what the subscription is an add-on to, if it is one
     * @param more adds what others offer
     */
    public SubscriptionMenu(
            Subscription subscription,
            Optional<Subscription> parent,
            SubscriptionDesk desk,
            Consumer<SubMenu> more) {
        this(subscription, parent, desk, List.of(Act.values()), more);
    }

    /** A menu of some acts only. */
    SubscriptionMenu(
            Subscription subscription,
            Optional<Subscription> parent,
            SubscriptionDesk desk,
            List<Act> acts,
            Consumer<SubMenu> more) {
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        addClassName("pc-row-menu");
        Icon dots = VaadinIcon.ELLIPSIS_DOTS_V.create();
        dots.getElement().setAttribute("aria-hidden", "true");
        MenuItem root = addItem(dots);
        root.setAriaLabel(getTranslation("change.menu", subscription.friendlyName()));
        entries = root.getSubMenu();
        more.accept(entries);
        if (desk.mayChange()) {
            for (Act act : acts) {
                if (act.appliesTo(subscription)) {
                    add(act, subscription, parent, desk);
                }
            }
        }
        setVisible(!entries.getItems().isEmpty());
    }

    private void add(
            Act act,
            Subscription subscription,
            Optional<Subscription> parent,
            SubscriptionDesk desk) {
        Optional<String> obstacle = act.obstacle(subscription, parent);
        Div text = new Div(new Span(getTranslation(act.key())));
        text.addClassName("pc-action-text");
        obstacle.ifPresent(
                key -> {
                    Span reason = new Span(getTranslation(key));
                    reason.addClassName("pc-action-reason");
                    text.add(reason);
                });
        Icon icon = act.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Div entry = new Div(icon, text);
        entry.addClassName("pc-action-entry");
        MenuItem item = entries.addItem(entry, chosen -> Dialogs.open(act, subscription, desk));
        item.setEnabled(obstacle.isEmpty());
    }
}
