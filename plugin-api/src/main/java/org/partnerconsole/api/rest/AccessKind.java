package org.partnerconsole.api.rest;

/** How a caller of a REST method proves who it is. */
public enum AccessKind {

    /**
     * A bearer token from {@code POST /oauth2/token}. The caller needs one of the roles in {@code
     * RolesAllowed}.
     */
    BEARER,

    /**
     * A token that {@link org.partnerconsole.api.security.TransactionTokens} issued for this
     * plugin, sent as {@code Authorization: Bearer}. It stands for one subject and has no roles:
     * the method itself checks that what it is asked for is that subject's.
     */
    TRANSACTION_TOKEN,

    /**
     * HTTP Basic with a client id and its secret, for callers that can't fetch tokens. The client
     * needs one of the roles in {@code RolesAllowed}.
     */
    BASIC,

    /**
     * Nothing: everybody may call. The same as {@code PermitAll}. The operator is shown such
     * methods.
     */
    PUBLIC
}
