package org.partnerconsole.platform.oauth;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.partnerconsole.platform.security.Client;

/**
 * What a system asks of a person.
 *
 * @param client the system
 * @param redirectUri where the person is sent back to, as the system wrote it
 * @param roles what it would act as, at most
 * @param challenge what the verifier of the code must match (RFC 7636, S256)
 * @param state what the system wants to get back; empty if it sent none
 */
public record Question(
        Client client,
        URI redirectUri,
        Set<String> roles,
        String challenge,
        Optional<String> state) {

    /** Keeps copies. */
    public Question {
        roles = Set.copyOf(roles);
    }

    Question withRoles(Set<String> fewer) {
        return new Question(client, redirectUri, fewer, challenge, state);
    }
}
