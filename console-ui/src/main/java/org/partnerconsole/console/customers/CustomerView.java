package org.partnerconsole.console.customers;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.Subscriptions;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.CustomerTab;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.console.extend.FollowedTopics;
import org.partnerconsole.console.part.Addresses;
import org.partnerconsole.console.part.CopyableId;
import org.partnerconsole.console.part.Facts;
import org.partnerconsole.console.part.Nesting;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;

/** A customer: the profile, what it has, and what it ordered. */
@Route(value = "customers/:customer", layout = MainLayout.class)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class CustomerView extends ConsolePage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Customers customers;
    private final transient Subscriptions subscriptions;
    private final transient Orders orders;
    private final transient Formats formats = Reader.formats();
    private final transient FollowedTopics topics;
    private final transient Contributions contributions;
    private final CustomerTabs tabs;

    private transient CustomerId id;

    /** An empty page; the address says whose it becomes. */
    public CustomerView(
            Customers customers,
            Subscriptions subscriptions,
            Orders orders,
            Contributions contributions,
            Live live) {
        super("");
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.orders = orders;
        this.contributions = contributions;
        this.tabs = new CustomerTabs(contributions);
        add(tabs);
        this.topics = new FollowedTopics(live, this, this::refresh);
        topics.follow(List.of("customers", "orders"));
        live.follow(this, ConsoleViews.TOPIC, tabs::renew);
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
        show(found.get());
    }

    private void refresh() {
        customers.find(id).ifPresent(this::show);
    }

    private void show(Customer customer) {
        topics.follow(contributions.topics(CustomerTab.class));
        setHeading(customer.companyName());
        setCrumbs(
                getTranslation("part.crumbs"),
                customer.companyName(),
                new RouterLink(getTranslation("customers.heading"), CustomersView.class));
        setSummary(
                new Span(customer.domain()),
                new CopyableId(getTranslation("customer.id"), customer.id().value()));
        Div main = new Div(subscriptionPanel(customer), orderPanel(customer));
        main.addClassName("pc-stack");
        Div aside = new Div(profile(customer));
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

    private Panel subscriptionPanel(Customer customer) {
        List<Subscription> all = subscriptions.of(customer.id());
        if (all.isEmpty()) {
            return new Panel(
                    getTranslation("customer.subscriptions"),
                    quiet(getTranslation("customer.subscriptions.none")));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("pc-list");
        Nesting.of(all, Subscription::id, Subscription::parentId)
                .forEach(nested -> list.add(new SubscriptionItem(nested, formats)));
        return new Panel(getTranslation("customer.subscriptions"), list);
    }

    private Panel orderPanel(Customer customer) {
        UnorderedList list = new UnorderedList();
        list.addClassName("pc-list");
        orders.of(customer.id()).forEach(order -> list.add(new OrderItem(order, formats)));
        return list.getChildren().findAny().isPresent()
                ? new Panel(getTranslation("customer.orders"), list)
                : new Panel(
                        getTranslation("customer.orders"),
                        quiet(getTranslation("customer.orders.none")));
    }

    private static Span quiet(String sentence) {
        Span quiet = new Span(sentence);
        quiet.addClassName("pc-quiet");
        return quiet;
    }
}
