package org.partnerconsole.console.charges;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.billing.charge.BillingMonth;
import org.partnerconsole.console.text.Formats;

/** Where a month stands; of a closed one, who closed it when. */
class MonthBadge extends Span {

    private static final long serialVersionUID = 1L;

    MonthBadge(BillingMonth month, MonthState state, Formats formats) {
        addClassName("pc-month");
        String word = getTranslation("charges.state." + state.name().toLowerCase(Locale.ROOT));
        add(
                state.tone()
                        .<Span>map(tone -> new StatusBadge(tone, word))
                        .orElseGet(() -> new Span(word)));
        month.closing()
                .ifPresent(
                        closing -> {
                            Span who =
                                    new Span(
                                            getTranslation(
                                                    "charges.closed.by",
                                                    closing.by(),
                                                    formats.dateTime(closing.at())));
                            who.setTitle(closing.at().toString());
                            add(who);
                        });
    }
}
