package org.partnerconsole.platform.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was counted of calls into a part of a plugin.
 *
 * @param part the name of the component, view or resource
 * @param calls how many calls
 * @param failures how many of them failed
 * @param meanMillis how long a call takes on average, in milliseconds
 * @param longestMillis how long the longest took, in milliseconds
 * @param openUntil until when it is left alone, if it has failed too often
 * @param lastFailures the newest failures, newest first
 */
public record CallStatistics(
        String part,
        long calls,
        long failures,
        double meanMillis,
        double longestMillis,
        Optional<Instant> openUntil,
        List<CallFailure> lastFailures) {

    /**
     * A failure. Texts only: the exception would keep the plugin's classes.
     *
     * @param at when
     * @param causes the exceptions, outermost first
     */
    public record CallFailure(Instant at, List<String> causes) {}
}
