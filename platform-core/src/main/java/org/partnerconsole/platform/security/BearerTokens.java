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

/** Issues and reads the tokens that systems call with, for themselves or for people. */
@ApplicationScoped
public class BearerTokens {

    /** How long a token is good for. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private static final String TYPE = "JWT";
    private static final String PARTNER = "partner";
    private static final String ROLES = "roles";
    private static final String CLIENT = "client_id";
    private static final String GRANT = "grant";

    private final SignedTokens tokens;
    private final GrantCheck grants;

    /** Only for the container's proxy. */
    protected BearerTokens() {
        this(null, null);
    }

    @Inject
    BearerTokens(SignedTokens tokens, GrantCheck grants) {
        this.tokens = tokens;
        this.grants = grants;
    }

    /** A token of a system that calls for itself. */
    public String issue(SignedInCaller system) {
        return tokens.sign(TYPE, LIFETIME, claims(system).claim(CLIENT, system.name()).build());
    }

    /**
     * A token of a system that calls for a person.
     *
     * @param person whom it calls for, with the roles that it may have
     * @param clientId the system
     * @param grant what the person has allowed; the token ends with it
     */
    public String issue(SignedInCaller person, String clientId, UUID grant) {
        return tokens.sign(
                TYPE,
                LIFETIME,
                claims(person).claim(CLIENT, clientId).claim(GRANT, grant.toString()).build());
    }

    /** Whose token it is; empty if it is malformed, foreign, expired or revoked. */
    Optional<SignedInCaller> read(String token) {
        return tokens.read(TYPE, token).flatMap(this::caller);
    }

    private static JWTClaimsSet.Builder claims(SignedInCaller caller) {
        return new JWTClaimsSet.Builder()
                .subject(caller.name())
                .claim(PARTNER, caller.partnerId())
                .claim(ROLES, List.copyOf(caller.roles()));
    }

    private Optional<SignedInCaller> caller(JWTClaimsSet claims) {
        try {
            String grant = claims.getStringClaim(GRANT);
            if (grant != null && !grants.stands(UUID.fromString(grant))) {
                return Optional.empty();
            }
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
