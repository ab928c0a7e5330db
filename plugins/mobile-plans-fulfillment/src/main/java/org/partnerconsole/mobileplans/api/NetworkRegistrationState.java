package org.partnerconsole.mobileplans.api;

import java.util.Locale;

/** Where a device stands with the network (Mobile Plans, value list of the same name). */
public enum NetworkRegistrationState {
    NONE,
    /** Not registered, and not searching. */
    DEREGISTERED,
    SEARCHING,
    HOME,
    ROAMING,
    /** With a roaming partner. */
    PARTNER,
    DENIED;

    /** Whether the device is connected. */
    public boolean registered() {
        return this == HOME || this == ROAMING || this == PARTNER;
    }

    /** The spelling on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a value in any case.
     *
     * @throws IllegalArgumentException if the value is not in the list
     */
    public static NetworkRegistrationState parse(String value) {
        return WireNames.find(
                NetworkRegistrationState.class,
                NetworkRegistrationState::wireName,
                "networkRegistrationState",
                value);
    }
}
