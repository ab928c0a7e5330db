package org.partnerconsole.mobileplans.api;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * How long after a purchase the device tries to register with the network.
 *
 * @param requestedMinutes what the portal asked for: 0 to {@value #MAX_MINUTES} minutes
 */
public record RegistrationInterval(int requestedMinutes) {

    /** A year. A longer wait is a slip of the unit, not a promise to a customer. */
    public static final int MAX_MINUTES = 366 * 24 * 60;

    private static final int STEP_MINUTES = 15;

    /** Checks the range. */
    public RegistrationInterval {
        if (requestedMinutes < 0 || requestedMinutes > MAX_MINUTES) {
            throw outOfRange(String.valueOf(requestedMinutes));
        }
    }

    /**
     * Reads a number as it was sent.
     *
     * @throws IllegalArgumentException if it is negative, has a fraction or is too large
     */
    public static RegistrationInterval ofMinutes(BigDecimal minutes) {
        // The comparison comes first: expanding 1e999999999 to an integer would take all memory.
        if (minutes.signum() < 0 || minutes.compareTo(BigDecimal.valueOf(MAX_MINUTES)) > 0) {
            throw outOfRange(minutes.toString());
        }
        try {
            return new RegistrationInterval(minutes.intValueExact());
        } catch (ArithmeticException fraction) {
            throw outOfRange(minutes.toString());
        }
    }

    private static IllegalArgumentException outOfRange(String value) {
        return new IllegalArgumentException(
                "a network registration interval is a whole number of minutes from 0 to %d, but it is %s"
                        .formatted(MAX_MINUTES, Quoted.of(value)));
    }

    /** What the app makes of it, in minutes; see {@link #roundToStep(int)}. */
    public int effectiveMinutes() {
        return roundToStep(requestedMinutes);
    }

    /** {@link #effectiveMinutes()} as a duration. */
    public Duration effective() {
        return Duration.ofMinutes(effectiveMinutes());
    }

    /**
     * The rounding rule: 0 is at once; anything else goes to the nearest step of 15 minutes, but
     * never down to 0 (the source's example sends 5 to 15).
     *
     * @param minutes 0 or more
     */
    public static int roundToStep(int minutes) {
        if (minutes == 0) {
            return 0;
        }
        int nearest = (minutes + STEP_MINUTES / 2) / STEP_MINUTES * STEP_MINUTES;
        return Math.max(STEP_MINUTES, nearest);
    }
}
