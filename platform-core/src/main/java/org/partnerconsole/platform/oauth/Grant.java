package org.partnerconsole.platform.oauth;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What a person has allowed a system.
 *
 * @param id its id
 * @param clientId the system
 * @param account the person's sign-in name
 * @param roles what it may act as, at most
 * @param redirectUri where the person was sent back to
 * @param challenge what the verifier of the code must match (RFC 7636, S256)
 */
record Grant(
        UUID id,
        String clientId,
        String account,
        Set<String> roles,
        URI redirectUri,
        String challenge) {

    Grant {
        roles = Set.copyOf(roles);
    }

    /** Always in the same order. */
    String storedRoles() {
        return String.join(",", new TreeSet<>(roles));
    }
}
