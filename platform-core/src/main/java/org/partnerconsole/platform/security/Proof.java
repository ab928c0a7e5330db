package org.partnerconsole.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Checks what somebody sends to prove who they are. */
@ApplicationScoped
class Proof {

    private final Secrets secrets;
    private final SignInThrottle throttle;
    private String nobodysHash;

    /** Only for the container's proxy. */
    protected Proof() {
        this(null, null);
    }

    @Inject
    Proof(Secrets secrets, SignInThrottle throttle) {
        this.secrets = secrets;
        this.throttle = throttle;
    }

    /**
     * Whether a secret is the right one.
     *
     * @param kind what bears the name: a person's and a system's are counted apart
     * @param hash of the right secret; empty if the name is nobody's, or has no secret
     * @throws TooManyFailures if the name has failed too often before
     */
    boolean holds(String kind, String name, String secret, Optional<String> hash) {
        throttle.admit(kind, name);
        // As slow as a wrong secret, so that names can't be found out by the clock.
        boolean right = secrets.matches(secret, hash.orElseGet(this::nobodysHash));
        if (right && hash.isPresent()) {
            throttle.succeeded(kind, name);
            return true;
        }
        throttle.failed(kind, name);
        return false;
    }

    private synchronized String nobodysHash() {
        if (nobodysHash == null) {
            nobodysHash = secrets.hash(secrets.generate(24));
        }
        return nobodysHash;
    }
}
