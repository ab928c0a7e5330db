package org.partnerconsole.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Reads the credentials that only some REST methods take. */
@ApplicationScoped
public class RestCredentials {

    private static final String BEARER = "Bearer ";

    private final Clients clients;
    private final TransactionTokenIssuer transactions;

    /** Only for the container's proxy. */
    protected RestCredentials() {
        this(null, null);
    }

    @Inject
    RestCredentials(Clients clients, TransactionTokenIssuer transactions) {
        this.clients = clients;
        this.transactions = transactions;
    }

    /**
     * The client that a header Authorization proves by HTTP Basic.
     *
     * @throws TooManyFailures if the client has failed too often before
     */
    public Optional<SignedInCaller> client(String authorization) {
        return BasicCredentials.of(authorization)
                .flatMap(sent -> clients.caller(sent.id(), sent.secret()));
    }

    /** The transaction of a plugin that a header Authorization stands for. */
    public Optional<SignedInCaller> transaction(String authorization, String plugin) {
        return bearer(authorization).flatMap(token -> transactions.read(plugin, token));
    }

    /** The token of a header Authorization, whatever it is worth. */
    public static Optional<String> bearer(String authorization) {
        return authorization != null
                        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
