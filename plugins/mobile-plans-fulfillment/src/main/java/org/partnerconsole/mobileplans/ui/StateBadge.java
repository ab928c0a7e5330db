package org.partnerconsole.mobileplans.ui;

import com.vaadin.flow.component.UI;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.api.ui.StatusBadge.Tone;
import org.partnerconsole.mobileplans.api.FulfillmentState;

/** The state of a fulfillment as a label. */
final class StateBadge {

    private StateBadge() {}

    static StatusBadge of(FulfillmentState state) {
        return new StatusBadge(
                tone(state), UI.getCurrent().getTranslation("fulfillment.state." + state));
    }

    private static Tone tone(FulfillmentState state) {
        if (state.isFailure()) {
            return Tone.BAD;
        } else if (state == FulfillmentState.CONNECTED) {
            return Tone.GOOD;
        }
        return state.isOpen() ? Tone.WAITING : Tone.NEUTRAL;
    }
}
