package org.partnerconsole.console.customers;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.CustomerAction;
import org.partnerconsole.api.ui.CustomerTab;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.api.ui.SubscriptionAction;
import org.partnerconsole.billing.order.OrderSearch;
import org.partnerconsole.billing.subscription.SubscriptionSearch;
import org.partnerconsole.console.change.SubscriptionDesk;
import org.partnerconsole.console.extend.ActionTarget;
import org.partnerconsole.console.extend.Actions;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.console.extend.FollowedTopics;
import org.partnerconsole.console.part.Addresses;
import org.partnerconsole.console.part.CopyableId;
import org.partnerconsole.console.part.Facts;
import org.partnerconsole.console.part.ListAddress;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;
import org.partnerconsole.platform.security.Callers;

/** A customer: the profile, what it has, and what it ordered. */
@Route(value = "customers/:customer", layout = MainLayout.class)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class CustomerView extends ConsolePage
        implements BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String SUBSCRIPTIONS = "subscriptions";
    private static final String ORDERS = "orders";

    private final transient Customers customers;
    private final transient Formats formats = Reader.formats();
    private final transient FollowedTopics topics;
    private final transient Contributions contributions;
    private final transient Callers callers;
    private final transient Actions<CustomerAction> actions;
    private final SubscriptionsPanel subscriptions;
    private final OrdersPanel orders;
    private final CustomerTabs tabs;

    private transient CustomerId id;

    /** An empty page; the address says whose it becomes. */
    public CustomerView(
            Customers customers,
            SubscriptionSearch subscriptions,
            OrderSearch orders,
            SubscriptionDesk desk,
            Contributions contributions,
            Callers callers,
            Live live) {
        super("");
        this.customers = customers;
        this.contributions = contributions;
        this.callers = callers;
        this.actions = new Actions<>(contributions, this::refresh);
        this.subscriptions =
                new SubscriptionsPanel(
                        subscriptions,
                        desk,
                        new Actions<SubscriptionAction>(contributions, this::refresh),
                        formats,
                        this::showAddress);
        this.orders = new OrdersPanel(orders, formats, this::showAddress);
        this.tabs = new CustomerTabs(contributions);
        add(tabs);
        this.topics = new FollowedTopics(live, this, this::refresh);
        topics.follow(List.of("customers", "orders"));
        live.follow(this, ConsoleViews.TOPIC, this::renew);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("customer").orElse("");
        Optional<Customer> found = Addresses.id(asked, CustomerId::of).flatMap(customers::find);
        if (found.isEmpty()) {
            event.rerouteToError(
                    NotFoundException.class, getTranslation("customer.unknown", asked));
            return;
        }
        id = found.get().id();
        ListAddress address = ListAddress.of(event.getLocation());
        subscriptions.choose(
                address.value(
                        SUBSCRIPTIONS,
                        word -> SubscriptionStatus.valueOf(word.toUpperCase(Locale.ROOT))));
        orders.choose(address.value(ORDERS, word -> word));
        show(found.get());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        actions.beginAsked(event.getLocation().getQueryParameters());
    }

    private void showAddress() {
        new ListAddress()
                .with(SUBSCRIPTIONS, subscriptions.status().map(SubscriptionStatus::wireName))
                .with(ORDERS, orders.status())
                .showIn(UI.getCurrent(), "customers/" + id.value());
    }

    private void refresh() {
        customers.find(id).ifPresent(this::show);
    }

    private void renew() {
        subscriptions.renew();
        refresh();
        tabs.renew();
    }

    private void show(Customer customer) {
        topics.follow(contributions.topics(CustomerTab.class));
        topics.follow(contributions.topics(CustomerAction.class));
        topics.follow(contributions.topics(SubscriptionAction.class));
        setHeading(customer.companyName());
        setCrumbs(
                getTranslation("part.crumbs"),
                customer.companyName(),
                new RouterLink(getTranslation("customers.heading"), CustomersView.class));
        setSummary(
                new Span(customer.domain()),
                new CopyableId(getTranslation("customer.id"), customer.id().value()));
        actions.change(ActionTarget.of(customer)).ifPresent(this::setActions);
        subscriptions.show(customer);
        orders.show(customer);
        Div main = new Div(subscriptions, orders);
        main.addClassName("pc-stack");
        Div aside =
                new Div(
                        profile(customer),
                        new ElsewherePanel(customer, callers.current().orElseThrow()));
        aside.addClassName("pc-stack");
        customer.billingContact()
                .ifPresent(contact -> aside.add(new AddressPanel(contact, formats)));
        Div overview = new Div(main, aside);
        overview.addClassName("pc-columns");
        tabs.show(customer, overview);
    }

    private Panel profile(Customer customer) {
        return new Panel(
                getTranslation("customer.profile"),
                new Facts()
                        .fact(getTranslation("customer.domain"), customer.domain())
                        .fact(
                                getTranslation("customer.country"),
                                formats.country(customer.country()))
                        .fact(
                                getTranslation("customer.culture"),
                                formats.language(customer.culture()))
                        .fact(getTranslation("customer.email"), customer.email())
                        .fact(getTranslation("customer.since"), formats.date(customer.since()))
                        .fact(
                                getTranslation("customer.subscriptions"),
                                formats.number(customer.subscriptionCount()))
                        .id(getTranslation("customer.id"), customer.id().value()));
    }
}
