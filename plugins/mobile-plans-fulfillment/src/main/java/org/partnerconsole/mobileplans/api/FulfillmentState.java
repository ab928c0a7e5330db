package org.partnerconsole.mobileplans.api;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How far a fulfillment has come, and where it may go from there.
 *
 * <pre>
 *                            +--> ACTIVATING (balance) ---------------------------+
 *                            |                                                    v
 *   STARTED --> PURCHASED ---+--> AWAITING_PROFILE --> DOWNLOADING --> INSTALLED  |
 *      |                                                                   |      |
 *      |                       AWAITING_NETWORK (timer) <------------------+      |
 *      |                            |                                      |      |
 *      |                            +-------------> REGISTERING <----------+      |
 *      |                                                 |                        |
 *      |                                                 +------> CONNECTED <-----+
 *      |
 *      +--> CANCELLED, PURCHASE_FAILED
 *
 *   anything open after STARTED  --> DOWNLOAD_FAILED, REGISTRATION_DENIED, EXPIRED
 *   DOWNLOAD_FAILED              --> any later try, and what follows from it
 *   REGISTRATION_DENIED          --> REGISTERING, CONNECTED
 * </pre>
 *
 * <p>Not every step is reported: a move may leave out steps, but it never goes back along the line.
 * {@link #CONNECTED}, {@link #CANCELLED}, {@link #PURCHASE_FAILED} and {@link #EXPIRED} are never
 * left.
 */
public enum FulfillmentState {
    /** The portal was opened. */
    STARTED,
    /** A plan was bought. */
    PURCHASED,
    /** The operator still prepares the profile; a timer runs. */
    AWAITING_PROFILE,
    /** The device loads the profile. */
    DOWNLOADING,
    /** The device activates a profile that it has (added balance). */
    ACTIVATING,
    /** The profile is on the device. */
    INSTALLED,
    /** The operator still prepares the network; a timer runs. */
    AWAITING_NETWORK,
    /** The device should register with the network now. */
    REGISTERING,
    /** The device has registered. */
    CONNECTED,
    /** The user left. */
    CANCELLED,
    /** The portal could not sell. */
    PURCHASE_FAILED,
    /** The device could not load or activate the profile. */
    DOWNLOAD_FAILED,
    /** The network turned the device away. */
    REGISTRATION_DENIED,
    /** Nothing was heard for too long. */
    EXPIRED;

    private static final Map<FulfillmentState, Set<FulfillmentState>> NEXT =
            new EnumMap<>(FulfillmentState.class);

    static {
        Set<FulfillmentState> line = EnumSet.range(STARTED, CONNECTED);
        for (FulfillmentState state : line) {
            Set<FulfillmentState> next = EnumSet.copyOf(line);
            next.removeIf(other -> other.compareTo(state) <= 0);
            next.addAll(EnumSet.of(DOWNLOAD_FAILED, REGISTRATION_DENIED, EXPIRED));
            NEXT.put(state, next);
        }
        // Nothing was bought yet: there is nothing to load, and nobody to connect.
        NEXT.put(
                STARTED,
                EnumSet.of(
                        PURCHASED,
                        AWAITING_PROFILE,
                        DOWNLOADING,
                        ACTIVATING,
                        AWAITING_NETWORK,
                        CANCELLED,
                        PURCHASE_FAILED,
                        EXPIRED));
        NEXT.put(CONNECTED, EnumSet.noneOf(FulfillmentState.class));
        NEXT.put(CANCELLED, EnumSet.noneOf(FulfillmentState.class));
        NEXT.put(PURCHASE_FAILED, EnumSet.noneOf(FulfillmentState.class));
        NEXT.put(EXPIRED, EnumSet.noneOf(FulfillmentState.class));
        NEXT.put(DOWNLOAD_FAILED, EnumSet.range(AWAITING_PROFILE, CONNECTED));
        NEXT.get(DOWNLOAD_FAILED).add(EXPIRED);
        NEXT.put(REGISTRATION_DENIED, EnumSet.of(REGISTERING, CONNECTED, EXPIRED));
    }

    /** Whether it may become {@code next}; staying is no move. */
    public boolean canBecome(FulfillmentState next) {
        return NEXT.get(this).contains(next);
    }

    /** Whether it is never left. */
    public boolean isFinal() {
        return NEXT.get(this).isEmpty();
    }

    /** Whether it ended, for now or for good, without what the customer wanted. */
    public boolean isFailure() {
        return this == PURCHASE_FAILED
                || this == DOWNLOAD_FAILED
                || this == REGISTRATION_DENIED
                || this == EXPIRED;
    }

    /** Whether it waits for something to come. */
    public boolean isOpen() {
        return !isFinal() && !isFailure();
    }

    /**
     * Reads a name in any case.
     *
     * @throws IllegalArgumentException if there is no such state
     */
    public static FulfillmentState parse(String value) {
        return WireNames.find(
                FulfillmentState.class,
                FulfillmentState::name,
                "state",
                value.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
