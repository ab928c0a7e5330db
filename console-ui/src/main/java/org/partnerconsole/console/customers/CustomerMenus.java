package org.partnerconsole.console.customers;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.ui.CustomerAction;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.console.extend.Offered;

/**
 * The menus of the rows of a list of customers. Whether a plugin's action has anything to do is not
 * asked for each row, which may cost it a statement; the customer's page, which begins the action,
 * asks.
 */
class CustomerMenus {

    private final Contributions contributions;
    private List<Offered> offered = List.of();

    CustomerMenus(Contributions contributions) {
        this.contributions = contributions;
        renew();
    }

    /** Asks anew what plugins offer. */
    void renew() {
        offered = contributions.offered(CustomerAction.class, any -> true);
    }

    /** The name of the column of menus, which only those hear who do not see. */
    Component header(Component page) {
        Span name = new Span(page.getTranslation("part.menu"));
        name.addClassName("pc-sr-only");
        return name;
    }

    MenuBar of(Customer customer) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
        menu.addClassName("pc-row-menu");
        Icon dots = VaadinIcon.ELLIPSIS_DOTS_V.create();
        dots.getElement().setAttribute("aria-hidden", "true");
        MenuItem root = menu.addItem(dots);
        root.setAriaLabel(menu.getTranslation("customers.menu", customer.companyName()));
        SubMenu entries = root.getSubMenu();
        String page = CustomersView.PATH + "/" + customer.id().value();
        entries.addItem(
                menu.getTranslation("customers.menu.open"),
                chosen -> UI.getCurrent().navigate(page));
        entries.addItem(
                menu.getTranslation("customers.menu.subscriptions"),
                chosen -> UI.getCurrent().navigate("subscriptions", about(customer)));
        for (Offered action : offered) {
            entries.addItem(
                    menu.getTranslation(action.labelKey()),
                    chosen ->
                            UI.getCurrent()
                                    .navigate(
                                            page,
                                            QueryParameters.simple(Map.of("action", action.id()))));
        }
        return menu;
    }

    private static QueryParameters about(Customer customer) {
        return QueryParameters.simple(Map.of("customer", customer.id().value()));
    }
}
