package org.partnerconsole.platform.security;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A key that tokens are signed with.
 *
 * @param jwk both halves of it, with its id
 * @param madeAt when it was made
 * @param acceptedUntil when the last token that it may have signed has expired; empty while it is
 *     the newest
 */
record SigningKey(RSAKey jwk, Instant madeAt, Optional<Instant> acceptedUntil) {

    String id() {
        return jwk.getKeyID();
    }

    boolean isAcceptedAt(Instant now) {
        return acceptedUntil.map(now::isBefore).orElse(true);
    }

    /** Never the private half. */
    @Override
    public String toString() {
        return "SigningKey[%s made %s]".formatted(id(), madeAt);
    }
}
