package org.partnerconsole.mobileplans.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.ui.ConsolePage;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.Panel;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.api.ui.StatusBadge.Tone;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.Fulfillments;

/** A fulfillment: how far it has come, and everything that happened to it. */
@Route("fulfillments/:id")
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class FulfillmentView extends ConsolePage implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient Fulfillments fulfillments;
    private final transient Customers customers;
    private final transient Clock clock;
    private final Div content = new Div();
    private UUID id;

    /** An empty page; the address says whose it becomes. */
    public FulfillmentView(Fulfillments fulfillments, Customers customers, Clock clock, Live live) {
        super("");
        this.fulfillments = fulfillments;
        this.customers = customers;
        this.clock = clock;
        content.addClassName("pc-stack");
        add(content);
        live.follow(this, "fulfillments", this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getRouteParameters().get("id").orElse("");
        Optional<Fulfillment> found = uuid(asked).flatMap(fulfillments::find);
        if (found.isEmpty()) {
            event.rerouteToError(
                    NotFoundException.class, getTranslation("fulfillment.unknown", asked));
            return;
        }
        id = found.get().id();
        setCrumbs(
                getTranslation("fulfillment.crumbs"),
                found.get().transactionId().value(),
                new RouterLink(getTranslation("fulfillment.board.title"), BoardView.class));
        show(found.get());
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private void refresh() {
        Optional.ofNullable(id).flatMap(fulfillments::find).ifPresent(this::show);
    }

    private void show(Fulfillment fulfillment) {
        Moments moments = Moments.ofWindow(getLocale());
        setHeading(fulfillment.transactionId().value());
        showSummary(fulfillment);
        Div columns = new Div(timeline(fulfillment, moments), facts(fulfillment, moments));
        columns.addClassName("pc-columns");
        Panel steps = new Panel(new StateSteps(fulfillment.state()));
        steps.addClassName("pc-padded");
        content.removeAll();
        content.add(steps, columns);
    }

    private void showSummary(Fulfillment fulfillment) {
        Div summary = new Div(StateBadge.of(fulfillment.state()));
        summary.getStyle().set("display", "flex").set("flex-wrap", "wrap").set("gap", "8px");
        Due.of(fulfillment, fulfillments.grace(), clock.instant())
                .ifPresent(
                        due ->
                                summary.add(
                                        new StatusBadge(
                                                due.kind() == Due.Kind.OVERDUE
                                                        ? Tone.BAD
                                                        : Tone.WAITING,
                                                getTranslation(due.textKey(), due.amount()))));
        Span customer = new Span(customer(fulfillment));
        if (fulfillment.planName().isEmpty()) {
            setSummary(summary, customer);
        } else {
            setSummary(summary, customer, new Span(fulfillment.planName()));
        }
    }

    private String customer(Fulfillment fulfillment) {
        return fulfillment
                .customerId()
                .flatMap(customers::find)
                .map(Customer::companyName)
                .orElseGet(() -> getTranslation("fulfillment.customer.none"));
    }

    private Panel timeline(Fulfillment fulfillment, Moments moments) {
        OrderedList list = new OrderedList();
        list.addClassName("pc-timeline");
        fulfillments
                .history(fulfillment.id())
                .forEach(entry -> list.add(new HistoryItem(entry, fulfillment, moments)));
        return new Panel(getTranslation("fulfillment.timeline"), list);
    }

    private Panel facts(Fulfillment fulfillment, Moments moments) {
        return new Panel(
                getTranslation("fulfillment.facts"),
                new FulfillmentFacts(fulfillment, customer(fulfillment), moments));
    }
}
