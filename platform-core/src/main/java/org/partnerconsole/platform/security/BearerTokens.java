package org.partnerconsole.platform.security;

import com.nimbusds.jose.JOSEException;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Issues and reads the tokens that systems call with: JWT, signed RS256. */
@ApplicationScoped
class BearerTokens {

    /** How long a token is good for. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private static final String ISSUER = "partner-console";
    private static final String PARTNER = "partner";
    private static final String ROLES = "roles";

    private final SigningKeys keys;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected BearerTokens() {
        this(null, null);
    }

    @Inject
    BearerTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** A token for a caller. */
    public String issue(SignedInCaller caller) {
        RSAKey key = keys.current();
        Instant now = clock.instant();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                        new JWTClaimsSet.Builder()
                                .issuer(ISSUER)
                                .subject(caller.name())
                                .claim(PARTNER, caller.partnerId())
                                .claim(ROLES, List.copyOf(caller.roles()))
                                .issueTime(Date.from(now))
                                .expirationTime(Date.from(now.plus(LIFETIME)))
                                .jwtID(UUID.randomUUID().toString())
                                .build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("The token can't be signed", e);
        }
        return token.serialize();
    }

    /** Whose token it is; empty if it is malformed, foreign or expired. */
    public Optional<SignedInCaller> read(String token) {
        Optional<SignedJWT> jwt = parse(token);
        if (jwt.isEmpty() || jwt.get().getHeader().getKeyID() == null) {
            return Optional.empty();
        }
        Optional<RSAKey> key = keys.find(jwt.get().getHeader().getKeyID());
        try {
            return key.isPresent() && isSignedBy(key.get(), jwt.get())
                    ? caller(jwt.get().getJWTClaimsSet())
                    : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
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

    private Optional<SignedInCaller> caller(JWTClaimsSet claims) throws ParseException {
        Date expires = claims.getExpirationTime();
        if (!ISSUER.equals(claims.getIssuer())
                || expires == null
                || !clock.instant().isBefore(expires.toInstant())) {
            return Optional.empty();
        }
        return Optional.of(
                new SignedInCaller(
                        claims.getSubject(),
                        claims.getStringClaim(PARTNER),
                        Set.copyOf(claims.getStringListClaim(ROLES)),
                        UUID.randomUUID().toString()));
    }
}
