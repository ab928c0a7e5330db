package org.partnerconsole.platform.security;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.partnerconsole.api.security.Caller;
import org.partnerconsole.api.security.PartnerId;

/**
 * A caller whose identity has been proved.
 *
 * @param name sign-in name or client id
 * @param partnerId the partner, or null for the operator
 * @param roles the roles
 * @param correlationId the id of the request
 * @param transaction what a transaction token stands for, or null if the caller has none
 * @param address the network address it came from, or null if it came from none
 */
public record SignedInCaller(
        String name,
        String partnerId,
        Set<String> roles,
        String correlationId,
        String transaction,
        String address)
        implements Caller, Serializable {

    /** Requires a name, roles and a correlation id. */
    public SignedInCaller {
        Objects.requireNonNull(name, "name");
        roles = Set.copyOf(roles);
        Objects.requireNonNull(correlationId, "correlationId");
    }

    /** A caller without a transaction token, who came over no network. */
    public SignedInCaller(String name, String partnerId, Set<String> roles, String correlationId) {
        this(name, partnerId, roles, correlationId, null, null);
    }

    /** The caller of a transaction token, who came over no network. */
    public SignedInCaller(
            String name,
            String partnerId,
            Set<String> roles,
            String correlationId,
            String transaction) {
        this(name, partnerId, roles, correlationId, transaction, null);
    }

    /** The same caller in another request, from the same place. */
    public SignedInCaller inRequest(String correlationId) {
        return new SignedInCaller(name, partnerId, roles, correlationId, transaction, address);
    }

    /** The same caller, who may do less. */
    public SignedInCaller withRoles(Set<String> fewer) {
        return new SignedInCaller(name, partnerId, fewer, correlationId, transaction, address);
    }

    /** The same caller, from a network address. */
    public SignedInCaller cameFrom(String address) {
        return new SignedInCaller(name, partnerId, roles, correlationId, transaction, address);
    }

    /** The network address it came from. */
    public Optional<String> from() {
        return Optional.ofNullable(address);
    }

    @Override
    public Optional<PartnerId> partner() {
        return Optional.ofNullable(partnerId).map(PartnerId::new);
    }

    @Override
    public boolean hasRole(String role) {
        return roles.contains(role);
    }
}
