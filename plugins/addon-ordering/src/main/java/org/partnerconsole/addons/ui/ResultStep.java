package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.UUID;
import org.partnerconsole.api.billing.LineItem;
import org.partnerconsole.api.billing.Order;

/** That it was bought, and by which ids to find it again. */
class ResultStep extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * Says so.
     *
     * @param order as the purchase left it
     * @param requestId of the purchase
     * @param correlationId of the call that has bought it, or has found that it was bought
     * @param again whether it had been bought by an earlier try
     * @param leave called when the link to the order is followed: its page may be the one below
     */
    ResultStep(Order order, UUID requestId, String correlationId, boolean again, Runnable leave) {
        addClassName("pc-result");
        getElement().setAttribute("role", "status");
        Icon done = VaadinIcon.CHECK_CIRCLE.create();
        done.addClassName("pc-result-icon");
        done.setSize("36px");
        done.setColor("var(--pc-good)");
        done.getElement().setAttribute("aria-hidden", "true");
        LineItem bought = order.lineItems().getLast();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("pc-facts");
        facts.add(
                fact("addons.result.order", order.id().value()),
                fact("addons.result.subscription", bought.subscriptionId().value()),
                fact("addons.result.request", requestId.toString()),
                fact("addons.result.correlation", correlationId));
        add(
                done,
                new H3(getTranslation(again ? "addons.result.again" : "addons.result.title")),
                new Paragraph(
                        getTranslation(
                                again ? "addons.result.again.text" : "addons.result.text",
                                bought.offerName(),
                                bought.quantity())),
                facts,
                link(order, leave));
    }

    private Anchor link(Order order, Runnable leave) {
        Anchor link =
                new Anchor(
                        "customers/%s/orders/%s".formatted(order.customerId(), order.id()),
                        getTranslation("addons.result.open"));
        link.getElement().addEventListener("click", followed -> leave.run());
        return link;
    }

    private Div fact(String labelKey, String id) {
        String label = getTranslation(labelKey);
        return new Div(
                new DescriptionList.Term(label),
                new DescriptionList.Description(new CopyableId(label, id)));
    }
}
