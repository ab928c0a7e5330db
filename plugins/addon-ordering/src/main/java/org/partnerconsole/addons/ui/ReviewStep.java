package org.partnerconsole.addons.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import org.partnerconsole.addons.api.AddOnChoice;
import org.partnerconsole.addons.api.PricePreview;
import org.partnerconsole.api.billing.BillingCycle;

/** What the order costs now, what is added, and what it will cost. */
class ReviewStep extends Div {

    private static final long serialVersionUID = 1L;

    ReviewStep(AddOnChoice choice, int quantity, PricePreview preview) {
        Formats formats = Formats.of(getLocale());
        DescriptionList sum = new DescriptionList();
        sum.addClassName("pc-sum");
        BillingCycle cycle = choice.offer().billingCycle();
        sum.add(row(getTranslation(key("addons.now", cycle)), formats.money(preview.before())));
        Div plus =
                row(
                        getTranslation(
                                "addons.plus", choice.offer().name(), formats.number(quantity)),
                        getTranslation("addons.plus.amount", formats.money(preview.addition())));
        plus.addClassName("pc-plus");
        sum.add(plus);
        Div total = row(getTranslation(key("addons.after", cycle)), formats.money(preview.after()));
        total.addClassName("pc-total");
        sum.add(total);
        add(sum);
    }

    private static Div row(String label, String amount) {
        return new Div(new DescriptionList.Term(label), new DescriptionList.Description(amount));
    }

    private static String key(String key, BillingCycle cycle) {
        return switch (cycle) {
            case MONTHLY -> key + ".monthly";
            case ANNUAL -> key + ".annual";
            case ONE_TIME, NONE, UNKNOWN -> key;
        };
    }
}
