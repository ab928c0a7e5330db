package org.partnerconsole.console.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerconsole.api.billing.Charges;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.billing.Subscriptions;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.OrderAction;
import org.partnerconsole.api.ui.OrderSection;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.billing.order.OrderHistory;
import org.partnerconsole.console.charges.OrderCharges;
import org.partnerconsole.console.customers.CustomerView;
import org.partnerconsole.console.customers.CustomersView;
import org.partnerconsole.console.extend.ActionTarget;
import org.partnerconsole.console.extend.Actions;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.console.extend.FollowedTopics;
import org.partnerconsole.console.extend.Offered;
import org.partnerconsole.console.part.Addresses;
import org.partnerconsole.console.part.Facts;
import org.partnerconsole.console.part.OrderBadge;
import org.partnerconsole.console.part.Totals;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;
import org.partnerconsole.platform.plugin.Extensions;
import org.partnerconsole.platform.security.Callers;

/** An order: its lines, what they cost, and what plugins can do with it. */
@Route(value = "customers/:customer/orders/:order", layout = MainLayout.class)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class OrderView extends ConsolePage implements BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient Customers customers;
    private final transient Orders orders;
    private final transient OrderHistory history;
    private final transient Charges charges;
    private final transient Callers callers;
    private final transient Contributions contributions;
    private final transient Actions<OrderAction> actions;
    private final transient FollowedTopics topics;
    private final transient Formats formats = Reader.formats();
    private final transient LineStates states;
    private final CancelOrderButton cancel;
    private final Div content = new Div();

    private transient Customer customer;
    private transient OrderId id;

    /** An empty page; the address says which order it shows. */
    public OrderView(
            Customers customers,
            Orders orders,
            Subscriptions subscriptions,
            OrderHistory history,
            Charges charges,
            Callers callers,
            Contributions contributions,
            Extensions extensions,
            Live live) {
        super("");
        addClassName("pc-order");
        this.customers = customers;
        this.orders = orders;
        this.history = history;
        this.charges = charges;
        this.callers = callers;
        this.cancel = new CancelOrderButton(orders, subscriptions, callers, formats);
        this.contributions = contributions;
        this.states = new LineStates(extensions, formats);
        this.actions = new Actions<>(contributions, this::refresh);
        content.addClassName("pc-columns");
        add(content);
        this.topics = new FollowedTopics(live, this, this::refresh);
        topics.follow(List.of("orders", "charges", ConsoleViews.TOPIC));
        showActions();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters address = event.getRouteParameters();
        String asked = address.get("order").orElse("");
        customer =
                Addresses.id(address.get("customer").orElse(""), CustomerId::of)
                        .flatMap(customers::find)
                        .orElse(null);
        Optional<Order> found =
                Optional.ofNullable(customer)
                        .flatMap(
                                whose ->
                                        Addresses.id(asked, OrderId::of)
                                                .flatMap(one -> orders.find(whose.id(), one)));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class, getTranslation("order.unknown", asked));
            return;
        }
        id = found.get().id();
        show(found.get());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        actions.beginAsked(event.getLocation().getQueryParameters());
    }

    private void refresh() {
        orders.find(customer.id(), id).ifPresent(this::show);
    }

    private void show(Order order) {
        topics.follow(contributions.topics(OrderAction.class));
        topics.follow(contributions.topics(OrderSection.class));
        topics.follow(states.topics());
        setHeading(getTranslation("order.heading", order.id().value()));
        setCrumbs(
                getTranslation("part.crumbs"),
                order.id().value(),
                new RouterLink(getTranslation("customers.heading"), CustomersView.class),
                new RouterLink(
                        customer.companyName(),
                        CustomerView.class,
                        new RouteParameters("customer", customer.id().value())));
        setSummary(
                new OrderBadge(order.status()),
                new Span(customer.companyName()),
                new Span(formats.date(order.createdAt())),
                new Span(getTranslation("order.version", order.version())));
        actions.change(ActionTarget.of(customer, order)).ifPresent(this::showActions);
        cancel.show(order);
        Panel lines =
                new Panel(getTranslation("order.lines"), new LinesTable(order, formats, states));
        if (!states.areKnown()) {
            Paragraph unknown = new Paragraph(getTranslation("order.lines.unknown"));
            unknown.addClassName("pc-quiet");
            lines.add(unknown);
        }
        Div main = new Div(lines);
        main.addClassName("pc-stack");
        contributions
                .offered(OrderSection.class, section -> section.appliesTo(customer, order))
                .forEach(each -> main.add(section(each, order)));
        if (callers.current().filter(OrderCharges::isFor).isPresent()) {
            main.add(
                    new OrderCharges(
                            getTranslation("order.charges"), charges.of(order.id()), formats));
        }
        Div aside =
                new Div(
                        summary(order),
                        new Panel(
                                getTranslation("order.history"),
                                new HistoryList(history.of(order.id()), formats)));
        aside.addClassName("pc-stack");
        content.removeAll();
        content.add(main, aside);
    }

    private void showActions(Component... ofPlugins) {
        setActions(
                Stream.concat(Stream.of(cancel), Stream.of(ofPlugins)).toArray(Component[]::new));
    }

    private Component section(Offered offered, Order order) {
        return new Panel(
                getTranslation(offered.labelKey()),
                contributions.part(
                        OrderSection.class, offered, section -> section.content(customer, order)));
    }

    private Panel summary(Order order) {
        return new Panel(
                getTranslation("order.summary"),
                new Facts()
                        .fact(getTranslation("order.total"), formats.money(Totals.of(order)))
                        .fact(getTranslation("order.currency"), formats.currency(order.currency()))
                        .fact(
                                getTranslation("order.cycle"),
                                getTranslation("order.cycle." + order.billingCycle().wireName()))
                        .fact(getTranslation("order.created"), formats.dateTime(order.createdAt()))
                        .fact(getTranslation("order.changes"), formats.number(order.version()))
                        .id(getTranslation("order.id"), order.id().value())
                        .id(getTranslation("customer.id"), customer.id().value())
                        .id(getTranslation("order.etag"), order.etag()));
    }
}
