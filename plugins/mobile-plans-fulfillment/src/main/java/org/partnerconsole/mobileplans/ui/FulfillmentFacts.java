package org.partnerconsole.mobileplans.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.mobileplans.api.ActivationCode;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.Iccid;
import org.partnerconsole.mobileplans.api.RegistrationInterval;

/** What is known of a fulfillment; its customer and its order are a click away. */
class FulfillmentFacts extends DescriptionList {

    private static final long serialVersionUID = 1L;

    FulfillmentFacts(Fulfillment fulfillment, String customerName, Moments moments) {
        addClassName("pc-facts");
        add("customer", customer(fulfillment, customerName));
        fulfillment.orderId().ifPresent(order -> add("order", order(fulfillment, order)));
        text("iccid", fulfillment.iccid().map(Iccid::value));
        text("code", fulfillment.activationCode().map(ActivationCode::value));
        text("interval", fulfillment.interval().map(this::interval));
        text("due", fulfillment.networkDue().map(moments::full));
        text("dueUtc", fulfillment.networkDue().map(Moments::utc));
        text(
                "registration",
                fulfillment
                        .registration()
                        .map(state -> getTranslation("fulfillment.registration." + state)));
        text("error", fulfillment.error());
        text("created", Optional.of(moments.full(fulfillment.createdAt())));
    }

    private static Component customer(Fulfillment fulfillment, String name) {
        return fulfillment
                .customerId()
                .<Component>map(id -> link(address(id), name))
                .orElseGet(() -> new Span(name));
    }

    private Component order(Fulfillment fulfillment, OrderId order) {
        String words =
                fulfillment.lineItemNumber().isPresent()
                        ? getTranslation(
                                "fulfillment.fact.order.line",
                                order.value(),
                                fulfillment.lineItemNumber().getAsInt())
                        : order.value();
        return fulfillment
                .customerId()
                .<Component>map(
                        customer -> link(address(customer) + "/orders/" + order.value(), words))
                .orElseGet(() -> new Span(words));
    }

    private String interval(RegistrationInterval interval) {
        return getTranslation(
                "fulfillment.fact.interval.value",
                interval.requestedMinutes(),
                interval.effectiveMinutes());
    }

    private static String address(CustomerId customer) {
        return "customers/" + customer.value();
    }

    private static Anchor link(String address, String words) {
        Anchor link = new Anchor(address, words);
        link.addClassName("pc-link");
        return link;
    }

    private void text(String name, Optional<String> value) {
        value.ifPresent(words -> add(name, new Span(words)));
    }

    private void add(String name, Component value) {
        add(new Div(new Term(getTranslation("fulfillment.fact." + name)), new Description(value)));
    }
}
