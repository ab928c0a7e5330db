package org.partnerconsole.api.security;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Who is calling. */
@ProviderType
public interface Caller {

    /** The sign-in name of the person or the client id of the system; never empty. */
    String name();

    /** The partner on whose behalf; empty for the platform's operator. */
    Optional<PartnerId> partner();

    /** Whether the caller has one of {@link Roles}. */
    boolean hasRole(String role);

    /** The id that ties together all that one request caused, in answers and in logs. */
    String correlationId();
}
