package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.partnerconsole.addons.api.AddOnChoice;
import org.partnerconsole.api.billing.Offer;

/** An add-on to choose: what it does, what it costs, how many; or why it can't be bought. */
class ChoiceCard extends Div {

    private static final long serialVersionUID = 1L;

    ChoiceCard(AddOnChoice choice) {
        addClassName("pc-choice");
        Offer offer = choice.offer();
        Div text = new Div(new Span(offer.name()));
        text.addClassName("pc-two-line");
        if (!offer.description().isEmpty()) {
            text.add(new Span(offer.description()));
        }
        choice.obstacle()
                .ifPresent(
                        obstacle -> {
                            Span reason =
                                    new Span(getTranslation("addons.obstacle." + obstacle.name()));
                            reason.addClassName("pc-obstacle");
                            text.add(reason);
                        });
        Span price =
                new Span(
                        getTranslation(
                                Cycles.key("addons.price", offer.billingCycle()),
                                Formats.of(getLocale()).money(offer.unitPrice())));
        price.addClassName("pc-amount");
        Span bounds =
                new Span(
                        getTranslation(
                                "addons.bounds", offer.minimumQuantity(), offer.maximumQuantity()));
        bounds.addClassName("pc-quiet");
        Div terms = new Div(price, bounds);
        terms.addClassName("pc-terms");
        add(text, terms);
    }
}
