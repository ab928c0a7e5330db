package org.partnerconsole.platform.security;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Issues and reads the tokens that systems call with. */
@ApplicationScoped
class BearerTokens {

    /** How long a token is good for. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private static final String TYPE = "JWT";
    private static final String PARTNER = "partner";
    private static final String ROLES = "roles";

    private final SignedTokens tokens;

    /** Only for the container's proxy. */
    protected BearerTokens() {
        this(null);
    }

    @Inject
    BearerTokens(SignedTokens tokens) {
        this.tokens = tokens;
    }

    /** A token for a caller. */
    public String issue(SignedInCaller caller) {
        return tokens.sign(
                TYPE,
                LIFETIME,
                new JWTClaimsSet.Builder()
                        .subject(caller.name())
                        .claim(PARTNER, caller.partnerId())
                        .claim(ROLES, List.copyOf(caller.roles()))
                        .build());
    }

    /** Whose token it is; empty if it is malformed, foreign or expired. */
    public Optional<SignedInCaller> read(String token) {
        return tokens.read(TYPE, token).flatMap(BearerTokens::caller);
    }

    private static Optional<SignedInCaller> caller(JWTClaimsSet claims) {
        try {
            return Optional.of(
                    new SignedInCaller(
                            claims.getSubject(),
                            claims.getStringClaim(PARTNER),
                            Set.copyOf(claims.getStringListClaim(ROLES)),
                            UUID.randomUUID().toString()));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
