package org.partnerconsole.console.subscriptions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.api.billing.Subscriptions;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.api.ui.SubscriptionAction;
import org.partnerconsole.console.activity.Activities;
import org.partnerconsole.console.activity.ChangeHistory;
import org.partnerconsole.console.change.SubscriptionButtons;
import org.partnerconsole.console.change.SubscriptionDesk;
import org.partnerconsole.console.change.SubscriptionMenu;
import org.partnerconsole.console.customers.CustomerView;
import org.partnerconsole.console.customers.CustomersView;
import org.partnerconsole.console.extend.ActionTarget;
import org.partnerconsole.console.extend.Actions;
import org.partnerconsole.console.extend.Contributions;
import org.partnerconsole.console.extend.FollowedTopics;
import org.partnerconsole.console.part.Addresses;
import org.partnerconsole.console.part.CopyableId;
import org.partnerconsole.console.part.Facts;
import org.partnerconsole.console.part.SubscriptionBadge;
import org.partnerconsole.console.shell.ConsoleViews;
import org.partnerconsole.console.shell.MainLayout;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.console.text.Reader;

/** A subscription: what it is, what was added to it, what became of it, and what can be done. */
@Route(value = "customers/:customer/subscriptions/:subscription", layout = MainLayout.class)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class SubscriptionView extends ConsolePage
        implements BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient Customers customers;
    private final transient Subscriptions subscriptions;
    private final transient Activities activities;
    private final transient SubscriptionDesk desk;
    private final transient SubscriptionButtons buttons;
    private final transient Contributions contributions;
    private final transient Actions<SubscriptionAction> actions;
    private final transient FollowedTopics topics;
    private final transient Formats formats = Reader.formats();
    private final Div content = new Div();
    private final ChangeHistory history;

    private transient Customer customer;
    private transient Subscription shown;
    private transient List<Component> offered = List.of();

    /** An empty page; the address says which subscription it shows. */
    public SubscriptionView(
            Customers customers,
            Subscriptions subscriptions,
            Activities activities,
            SubscriptionDesk desk,
            Contributions contributions,
            Live live) {
        super("");
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.activities = activities;
        this.history = new ChangeHistory(formats);
        this.desk = desk;
        this.buttons = new SubscriptionButtons(desk);
        this.contributions = contributions;
        this.actions = new Actions<>(contributions, this::refresh);
        content.addClassName("pc-columns");
        add(content);
        this.topics = new FollowedTopics(live, this, this::refresh);
        topics.follow(List.of("orders", ConsoleViews.TOPIC));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters address = event.getRouteParameters();
        String asked = address.get("subscription").orElse("");
        customer =
                Addresses.id(address.get("customer").orElse(""), CustomerId::of)
                        .flatMap(customers::find)
                        .orElse(null);
        Optional<Subscription> found =
                Optional.ofNullable(customer)
                        .flatMap(
                                whose ->
                                        Addresses.id(asked, SubscriptionId::of)
                                                .flatMap(
                                                        one ->
                                                                subscriptions.find(
                                                                        whose.id(), one)));
        if (found.isEmpty()) {
            event.rerouteToError(
                    NotFoundException.class, getTranslation("subscription.unknown", asked));
            return;
        }
        show(found.get());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        actions.beginAsked(event.getLocation().getQueryParameters());
    }

    private void refresh() {
        subscriptions.find(customer.id(), shown.id()).ifPresent(this::show);
    }

    private void show(Subscription subscription) {
        topics.follow(contributions.topics(SubscriptionAction.class));
        setHeading(subscription.friendlyName());
        setCrumbs(
                getTranslation("part.crumbs"),
                subscription.friendlyName(),
                new RouterLink(getTranslation("customers.heading"), CustomersView.class),
                new RouterLink(
                        customer.companyName(),
                        CustomerView.class,
                        new RouteParameters("customer", customer.id().value())));
        Span offer = new Span(subscription.offerName());
        offer.setVisible(!subscription.offerName().equals(subscription.friendlyName()));
        setSummary(
                new SubscriptionBadge(subscription.status()),
                offer,
                new CopyableId(getTranslation("subscription.id"), subscription.id().value()));
        boolean isNew = !subscription.equals(shown);
        shown = subscription;
        showActions(subscription, isNew);
        Div main = new Div();
        main.addClassName("pc-stack");
        if (subscription.status() == SubscriptionStatus.DELETED) {
            main.add(deleted());
        }
        main.add(
                new AddOnsPanel(
                        subscriptions.addOnsOf(customer.id(), subscription.id()),
                        formats,
                        addOn -> menu(addOn, subscription)),
                history);
        history.show(activities.of(customer.id(), subscription.id(), ChangeHistory.MOST));
        content.removeAll();
        content.add(main, facts(subscription));
    }

    private SubscriptionMenu menu(Subscription addOn, Subscription base) {
        return new SubscriptionMenu(
                addOn,
                Optional.of(base),
                desk,
                entries -> actions.addTo(entries, ActionTarget.of(customer, addOn)));
    }

    /** The console's own, then plugins', whose first is the page's main one and stands last. */
    private void showActions(Subscription subscription, boolean isNew) {
        Optional<Component[]> changed = actions.change(ActionTarget.of(customer, subscription));
        changed.ifPresent(theirs -> offered = List.of(theirs));
        if (changed.isPresent() || isNew) {
            List<Component> all = new ArrayList<>(buttons.of(subscription));
            all.addAll(offered);
            setActions(all.toArray(Component[]::new));
        }
    }

    private Panel deleted() {
        Panel note = new Panel(new Paragraph(getTranslation("subscription.deleted")));
        note.addClassName("pc-padded");
        return note;
    }

    private Panel facts(Subscription one) {
        Facts facts =
                new Facts()
                        .fact(
                                getTranslation("subscription.quantity"),
                                formats.number(one.quantity()) + " " + one.unitType())
                        .fact(
                                getTranslation("subscription.price"),
                                getTranslation(
                                        "customer.price." + one.billingCycle().wireName(),
                                        formats.money(one.unitPrice())))
                        .fact(
                                getTranslation("subscription.total"),
                                getTranslation(
                                        "customer.price." + one.billingCycle().wireName(),
                                        formats.money(one.unitPrice().times(one.quantity()))))
                        .fact(
                                getTranslation("subscription.renewal"),
                                getTranslation("subscription.renewal." + one.autoRenews()))
                        .fact(
                                getTranslation("subscription.ends"),
                                day(formats.date(one.commitmentEndsAt()), one.commitmentEndsAt()))
                        .fact(
                                getTranslation("subscription.created"),
                                day(formats.dateTime(one.createdAt()), one.createdAt()))
                        .fact(
                                getTranslation("subscription.offer"),
                                new Anchor(offerPath(one), one.offerName()))
                        .fact(
                                getTranslation("subscription.customer"),
                                new Anchor(
                                        "customers/" + customer.id().value(),
                                        customer.companyName()));
        desk.parentOf(one)
                .ifPresent(
                        parent ->
                                facts.fact(
                                        getTranslation("subscription.parent"),
                                        new Anchor(path(parent), parent.friendlyName())));
        facts.fact(getTranslation("subscription.order"), order(one));
        facts.id(getTranslation("subscription.id"), one.id().value());
        facts.id(getTranslation("order.etag"), one.etag());
        return new Panel(getTranslation("subscription.facts"), facts);
    }

    private Anchor order(Subscription one) {
        Anchor order =
                new Anchor(
                        "customers/%s/orders/%s"
                                .formatted(customer.id().value(), one.orderId().value()),
                        one.orderId().value());
        order.addClassNames("pc-mono", "pc-cut");
        order.setTitle(one.orderId().value());
        return order;
    }

    private static Span day(String local, Instant utc) {
        Span shown = new Span(local);
        shown.setTitle(utc.toString());
        return shown;
    }

    private static String offerPath(Subscription one) {
        return "offers/" + one.offerId().value();
    }

    static String path(Subscription one) {
        return "customers/%s/subscriptions/%s"
                .formatted(one.customerId().value(), one.id().value());
    }
}
