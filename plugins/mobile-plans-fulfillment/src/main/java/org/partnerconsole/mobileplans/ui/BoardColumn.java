package org.partnerconsole.mobileplans.ui;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.partnerconsole.mobileplans.api.FulfillmentQuery.Sort;
import org.partnerconsole.mobileplans.api.FulfillmentState;

/** The columns of the board, in their order: what failed comes first, who left is not shown. */
enum BoardColumn {
    FAILED(
            "--pc-bad",
            true,
            FulfillmentState.DOWNLOAD_FAILED,
            FulfillmentState.REGISTRATION_DENIED,
            FulfillmentState.PURCHASE_FAILED,
            FulfillmentState.EXPIRED),
    STARTED("--aura-accent-color", false, FulfillmentState.STARTED),
    PURCHASED("--aura-accent-color", false, FulfillmentState.PURCHASED),
    AWAITING_PROFILE("--pc-warn", false, FulfillmentState.AWAITING_PROFILE),
    DOWNLOADING(
            "--aura-accent-color",
            false,
            FulfillmentState.DOWNLOADING,
            FulfillmentState.ACTIVATING),
    INSTALLED("--aura-accent-color", false, FulfillmentState.INSTALLED),
    AWAITING_NETWORK("--pc-warn", true, FulfillmentState.AWAITING_NETWORK),
    REGISTERING("--aura-accent-color", true, FulfillmentState.REGISTERING),
    CONNECTED("--pc-good", true, FulfillmentState.CONNECTED);

    private final String colour;
    private final boolean always;
    private final Set<FulfillmentState> states;

    BoardColumn(String colour, boolean always, FulfillmentState... states) {
        this.colour = colour;
        this.always = always;
        this.states = EnumSet.copyOf(Arrays.asList(states));
    }

    /** The column of a state; empty if it is not shown. */
    static Optional<BoardColumn> of(FulfillmentState state) {
        return Arrays.stream(values()).filter(column -> column.states.contains(state)).findFirst();
    }

    /** The CSS property of its colour. */
    String colour() {
        return colour;
    }

    /** Whether it is shown empty too; the others belong to flows that not every partner has. */
    boolean always() {
        return always;
    }

    /** The states it shows. */
    Set<FulfillmentState> states() {
        return states;
    }

    /** What waits is sorted by when it is due, anything else by when it came here. */
    Sort sort() {
        return this == AWAITING_NETWORK || this == REGISTERING ? Sort.DUE : Sort.NEWEST_CHANGE;
    }

    /** The key of its heading. */
    String textKey() {
        return "fulfillment.column." + name();
    }
}
