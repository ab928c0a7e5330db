package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.UUID;
import org.partnerconsole.api.billing.LineItem;

/** That it was bought, and by which ids to find it again. */
class ResultStep extends Div {

    private static final long serialVersionUID = 1L;

    ResultStep(LineItem bought, UUID requestId) {
        addClassName("pc-result");
        getElement().setAttribute("role", "status");
        Icon done = VaadinIcon.CHECK_CIRCLE.create();
        done.addClassName("pc-result-icon");
        done.setSize("36px");
        done.setColor("var(--pc-good)");
        done.getElement().setAttribute("aria-hidden", "true");
        String subscription = getTranslation("addons.result.subscription");
        String request = getTranslation("addons.result.request");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("pc-facts");
        facts.add(fact(subscription, bought.subscriptionId().value()));
        facts.add(fact(request, requestId.toString()));
        add(
                done,
                new H3(getTranslation("addons.result.title")),
                new Paragraph(
                        getTranslation(
                                "addons.result.text", bought.offerName(), bought.quantity())),
                facts);
    }

    private static Div fact(String label, String id) {
        return new Div(
                new DescriptionList.Term(label),
                new DescriptionList.Description(new CopyableId(label, id)));
    }
}
