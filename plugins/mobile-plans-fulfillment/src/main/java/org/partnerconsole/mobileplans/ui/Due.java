package org.partnerconsole.mobileplans.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.FulfillmentState;

/**
 * How a fulfillment stands to its due time.
 *
 * @param kind before, at or after it
 * @param minutes how far from it; at least 1
 */
record Due(Kind kind, long minutes) {

    enum Kind {
        AHEAD,
        NOW,
        OVERDUE
    }

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    /**
     * Of a fulfillment that waits; empty for any other.
     *
     * @param grace how long after its due time it is not overdue yet
     */
    static Optional<Due> of(Fulfillment fulfillment, Duration grace, Instant now) {
        boolean waits =
                fulfillment.state() == FulfillmentState.AWAITING_NETWORK
                        || fulfillment.state() == FulfillmentState.REGISTERING;
        return waits ? fulfillment.networkDue().map(due -> of(due, grace, now)) : Optional.empty();
    }

    private static Due of(Instant due, Duration grace, Instant now) {
        Duration left = Duration.between(now, due);
        long minutes = Math.max(1, left.abs().plusSeconds(59).toMinutes());
        if (left.isPositive()) {
            return new Due(Kind.AHEAD, minutes);
        }
        return new Due(due.plus(grace).isBefore(now) ? Kind.OVERDUE : Kind.NOW, minutes);
    }

    /** The key of its text, which takes {@link #amount()}. */
    String textKey() {
        String unit = minutes >= 2 * DAY ? "days" : minutes >= 3 * HOUR ? "hours" : "minutes";
        return kind == Kind.NOW ? "fulfillment.due.NOW" : "fulfillment.due." + kind + "." + unit;
    }

    /** The distance, in the unit of {@link #textKey()}. */
    long amount() {
        return minutes >= 2 * DAY ? minutes / DAY : minutes >= 3 * HOUR ? minutes / HOUR : minutes;
    }
}
