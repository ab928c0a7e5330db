package org.partnerconsole.console.charges;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.partnerconsole.api.billing.Charge;
import org.partnerconsole.console.part.Facts;
import org.partnerconsole.console.text.Formats;

/** A charge line in full: how its amount comes about, and what it traces back to. */
class ChargeDetails extends Div {

    private static final long serialVersionUID = 1L;

    ChargeDetails(Charge charge, String customerName, ChargeWords words, Formats formats) {
        addClassName("pc-charge");
        Span arithmetic = new Span(words.arithmetic(charge));
        arithmetic.addClassName("pc-arithmetic");
        Span written = new Span(formats.dateTime(charge.createdAt()));
        written.setTitle(charge.createdAt().toString());
        add(
                arithmetic,
                new Facts()
                        .fact(getTranslation("charges.for"), words.period(charge))
                        .fact(
                                getTranslation("charges.customer"),
                                link(customerName, customer(charge)))
                        .fact(
                                getTranslation("charges.line"),
                                link(
                                        getTranslation(
                                                "charges.line.of",
                                                formats.number(charge.lineItemNumber())),
                                        order(charge)))
                        .fact(getTranslation("charges.written"), written)
                        .id(getTranslation("charges.order"), charge.orderId().value())
                        .id(getTranslation("charges.subscription"), charge.subscriptionId().value())
                        .id(getTranslation("charges.id"), charge.id().toString()));
    }

    static String customer(Charge charge) {
        return "customers/" + charge.customerId().value();
    }

    static String order(Charge charge) {
        return "%s/orders/%s".formatted(customer(charge), charge.orderId().value());
    }

    private static Anchor link(String text, String address) {
        Anchor link = new Anchor(address, text);
        link.addClassName("pc-link");
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
