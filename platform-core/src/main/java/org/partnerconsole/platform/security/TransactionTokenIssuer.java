package org.partnerconsole.platform.security;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.partnerconsole.api.security.TransactionTokens;

/** Issues and reads tokens that stand for one subject of one plugin and one partner. */
@ApplicationScoped
public class TransactionTokenIssuer {

    private static final String TYPE = "transaction+jwt";
    private static final String PARTNER = "partner";
    private static final String PLUGIN = "plugin";
    private static final int LONGEST_SUBJECT = 200;

    private final SignedTokens tokens;
    private final Callers callers;

    /** Only for the container's proxy. */
    protected TransactionTokenIssuer() {
        this(null, null);
    }

    @Inject
    TransactionTokenIssuer(SignedTokens tokens, Callers callers) {
        this.tokens = tokens;
        this.callers = callers;
    }

    /** A token for the calling partner; see {@link TransactionTokens#issue}. */
    public String issue(String plugin, String subject, Duration lifetime) {
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT) {
            throw new IllegalArgumentException(
                    "the subject of a transaction token has 1 to %d characters, but it has %d"
                            .formatted(LONGEST_SUBJECT, subject.length()));
        }
        if (!lifetime.isPositive() || lifetime.compareTo(TransactionTokens.LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "a transaction token is good for up to %s, but %s was asked for"
                            .formatted(TransactionTokens.LONGEST, lifetime));
        }
        return tokens.sign(
                TYPE,
                lifetime,
                new JWTClaimsSet.Builder()
                        .subject(subject)
                        .claim(PARTNER, callers.partner().value())
                        .claim(PLUGIN, plugin)
                        .build());
    }

    /** What the token of the current request is about. */
    public Optional<String> subject() {
        return callers.current().flatMap(caller -> Optional.ofNullable(caller.transaction()));
    }

    /** Who calls with a token; empty if it is malformed, expired or of another plugin. */
    Optional<SignedInCaller> read(String plugin, String token) {
        return tokens.read(TYPE, token)
                .filter(claims -> plugin.equals(claims.getClaim(PLUGIN)))
                .flatMap(TransactionTokenIssuer::caller);
    }

    private static Optional<SignedInCaller> caller(JWTClaimsSet claims) {
        try {
            return Optional.of(
                    new SignedInCaller(
                            "transaction " + claims.getSubject(),
                            claims.getStringClaim(PARTNER),
                            Set.of(),
                            UUID.randomUUID().toString(),
                            claims.getSubject()));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }
}
