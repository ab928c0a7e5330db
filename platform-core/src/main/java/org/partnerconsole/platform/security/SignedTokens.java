package org.partnerconsole.platform.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs and reads the console's tokens: JWT, RS256. Each kind has a type of its own, so that none
 * can be taken for another.
 */
@ApplicationScoped
class SignedTokens {

    private static final String ISSUER = "partner-console";

    private final SigningKeys keys;
    private final Clock clock;
    private final VerifiedTokens verified = new VerifiedTokens();

    /** Only for the container's proxy. */
    protected SignedTokens() {
        this(null, null);
    }

    @Inject
    SignedTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A token with some claims, good from now on for a while. */
    String sign(String type, Duration lifetime, JWTClaimsSet claims) {
        RSAKey key = keys.current();
        Instant now = clock.instant();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(key.getKeyID())
                                .type(new JOSEObjectType(type))
                                .build(),
                        new JWTClaimsSet.Builder(claims)
                                .issuer(ISSUER)
                                .issueTime(Date.from(now))
                                .expirationTime(Date.from(now.plus(lifetime)))
                                .jwtID(UUID.randomUUID().toString())
                                .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The token can't be signed", e);
        }
        return token.serialize();
    }

    /** What a token says; empty if it is malformed, foreign, expired or of another type. */
    Optional<JWTClaimsSet> read(String type, String token) {
        return verified.of(token, this::verify)
                .filter(found -> found.type().equals(type))
                .filter(found -> keys.find(found.keyId()).isPresent())
                .map(VerifiedTokens.Verified::claims)
                .filter(this::isCurrent);
    }

    private Optional<VerifiedTokens.Verified> verify(String token) {
        Optional<SignedJWT> jwt = parse(token);
        if (jwt.isEmpty()
                || jwt.get().getHeader().getKeyID() == null
                || jwt.get().getHeader().getType() == null) {
            return Optional.empty();
        }
        JWSHeader header = jwt.get().getHeader();
        Optional<RSAKey> key = keys.find(header.getKeyID());
        try {
            return key.isPresent() && isSignedBy(key.get(), jwt.get())
                    ? Optional.of(
                            new VerifiedTokens.Verified(
                                    header.getType().getType(),
                                    header.getKeyID(),
                                    jwt.get().getJWTClaimsSet()))
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    private boolean isCurrent(JWTClaimsSet claims) {
        Date expires = claims.getExpirationTime();
        return ISSUER.equals(claims.getIssuer())
                && expires != null
                && clock.instant().isBefore(expires.toInstant());
    }

    private static Optional<SignedJWT> parse(String token) {
        try {
            return Optional.of(SignedJWT.parse(token));
        } catch (ParseException | RuntimeException e) {
            // The parser trips over some garbage with whatever exception comes to it.
            return Optional.empty();
        }
    }

    private static boolean isSignedBy(RSAKey key, SignedJWT jwt) throws JOSEException {
        return jwt.getHeader().getAlgorithm().equals(JWSAlgorithm.RS256)
                && jwt.verify(new RSASSAVerifier(key.toPublicJWK()));
    }
}
