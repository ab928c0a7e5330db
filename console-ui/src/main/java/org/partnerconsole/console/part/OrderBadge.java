package org.partnerconsole.console.part;

import com.vaadin.flow.component.html.Span;
import org.partnerconsole.api.ui.StatusBadge;

/** Where an order stands. */
public class OrderBadge extends Span {

    private static final long serialVersionUID = 1L;

    /** A badge for a status as it is spelt on the wire. */
    public OrderBadge(String status) {
        StatusBadge.Tone tone =
                switch (status) {
                    case "completed" -> StatusBadge.Tone.GOOD;
                    case "pending" -> StatusBadge.Tone.WAITING;
                    default -> StatusBadge.Tone.NEUTRAL;
                };
        add(new StatusBadge(tone, getTranslation("order.status." + status)));
    }
}
