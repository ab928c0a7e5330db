package org.partnerconsole.mobileplans.api;

import java.util.Objects;

/**
 * A device has downloaded and activated a profile, or failed to ({@code
 * profileActivationCompleteScript}).
 *
 * @param subject the transaction or profile
 * @param result {@code success}, or the name of the error as it was sent, at most 100 characters;
 *     unknown names are kept
 */
public record ActivationComplete(Subject subject, String result) implements PortalCallback {

    private static final int MAX_LENGTH = 100;

    /** Checks that there is a result. */
    public ActivationComplete {
        Objects.requireNonNull(subject, "subject");
        result = result.strip();
        if (result.isEmpty() || result.length() > MAX_LENGTH || !Quoted.isReadable(result)) {
            throw new IllegalArgumentException(
                    "activationResult is a name of 1 to %d characters, but it is %s"
                            .formatted(MAX_LENGTH, Quoted.of(result)));
        }
    }

    /** Whether the profile is installed and active. */
    public boolean succeeded() {
        return result.equalsIgnoreCase("success");
    }
}
