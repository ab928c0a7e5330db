package org.partnerconsole.mobileplans.api;

import java.util.Objects;

/**
 * A device stands differently with the network ({@code registrationChangedScript}, or the
 * operator's own event).
 *
 * @param subject the transaction or profile
 * @param state where it stands now
 */
public record RegistrationChanged(Subject subject, NetworkRegistrationState state)
        implements PortalCallback {

    /** Requires both. */
    public RegistrationChanged {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(state, "state");
    }
}
