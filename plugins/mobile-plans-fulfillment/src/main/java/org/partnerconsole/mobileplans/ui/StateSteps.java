package org.partnerconsole.mobileplans.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.partnerconsole.mobileplans.api.FulfillmentState;

/** The way of a fulfillment from purchase to connection, and where on it it stands. */
class StateSteps extends OrderedList {

    private static final long serialVersionUID = 1L;

    StateSteps(FulfillmentState current) {
        addClassName("pc-steps");
        getElement().setAttribute("aria-label", getTranslation("fulfillment.steps"));
        List<FulfillmentState> way = way(current);
        int here = way.indexOf(current);
        for (int place = 0; place < way.size(); place++) {
            add(step(way.get(place), place - here));
        }
    }

    /** The steps that matter for a state: those of the line, and the state itself in its place. */
    private static List<FulfillmentState> way(FulfillmentState current) {
        List<FulfillmentState> way =
                new ArrayList<>(
                        List.of(
                                FulfillmentState.PURCHASED,
                                FulfillmentState.AWAITING_NETWORK,
                                FulfillmentState.REGISTERING,
                                FulfillmentState.CONNECTED));
        if (way.contains(current)) {
            return way;
        }
        switch (current) {
            case STARTED, CANCELLED, PURCHASE_FAILED -> way.addFirst(current);
            case REGISTRATION_DENIED -> way.set(2, current);
            default -> way.add(1, current);
        }
        return way;
    }

    private ListItem step(FulfillmentState state, int distance) {
        ListItem step = new ListItem(new Span(getTranslation("fulfillment.state." + state)));
        if (distance < 0 || state == FulfillmentState.CONNECTED && distance == 0) {
            step.addClassName("pc-done");
        }
        if (distance == 0) {
            step.getElement().setAttribute("aria-current", "step");
            step.setClassName("pc-failed", state.isFailure());
        }
        return step;
    }
}
