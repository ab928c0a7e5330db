package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.partnerconsole.addons.api.PricePreview;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.PriceQuote;

/** What the order costs now, what is added, what it will cost, and what is due today. */
class ReviewStep extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats = Formats.of(getLocale());

    ReviewStep(ChooseStep.Selection selection, Till.Offered offered) {
        PricePreview preview = offered.preview();
        BillingCycle cycle = preview.quote().billingCycle();
        addClassName("pc-review");
        // The focus comes here: the sum is to be read before the button can be pressed.
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("addons.step.review"));
        DescriptionList sum = new DescriptionList();
        sum.addClassName("pc-sum");
        if (Cycles.recurs(cycle)) {
            sum.add(
                    row(
                            getTranslation(Cycles.key("addons.now", cycle)),
                            formats.money(preview.before())));
        }
        sum.add(plus(selection, preview));
        if (Cycles.recurs(cycle)) {
            Div total =
                    row(
                            getTranslation(Cycles.key("addons.after", cycle)),
                            formats.money(preview.after()));
            total.addClassName("pc-total");
            sum.add(total);
        }
        sum.add(due(preview.quote()));
        Span forWhom =
                new Span(
                        getTranslation(
                                "addons.review.for",
                                offered.parent().friendlyName(),
                                offered.order().id().value()));
        forWhom.addClassName("pc-quiet");
        add(forWhom, sum);
    }

    private Div plus(ChooseStep.Selection selection, PricePreview preview) {
        Div plus =
                row(
                        getTranslation(
                                "addons.plus",
                                selection.choice().offer().name(),
                                formats.number(selection.quantity())),
                        getTranslation("addons.plus.amount", formats.money(preview.addition())));
        plus.addClassName("pc-plus");
        return plus;
    }

    private Div due(PriceQuote quote) {
        Div label = new Div(new Span(getTranslation("addons.due")));
        label.addClassName("pc-two-line");
        label.add(new Span(days(quote)));
        Div row =
                new Div(
                        new DescriptionList.Term(label),
                        new DescriptionList.Description(formats.money(quote.dueNow())));
        row.addClassName("pc-due");
        return row;
    }

    private String days(PriceQuote quote) {
        if (!Cycles.recurs(quote.billingCycle())) {
            return getTranslation(
                    quote.billingCycle() == BillingCycle.ONE_TIME
                            ? "addons.due.once"
                            : "addons.due.never");
        }
        return getTranslation(
                "addons.due.days",
                formats.day(quote.from()),
                formats.day(quote.until().minusDays(1)),
                quote.daysLeft(),
                quote.daysInPeriod());
    }

    private static Div row(String label, String amount) {
        return new Div(new DescriptionList.Term(label), new DescriptionList.Description(amount));
    }
}
