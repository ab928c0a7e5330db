package org.partnerconsole.platform.oauth;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.PlainClientSecret;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.platform.oauth.OneTimeToken.Kind;
import org.partnerconsole.platform.security.Accounts;
import org.partnerconsole.platform.security.BearerTokens;
import org.partnerconsole.platform.security.Client;
import org.partnerconsole.platform.security.Clients;
import org.partnerconsole.platform.security.SignedInCaller;

/**
 * Gives systems their tokens: for themselves (client credentials), or for people who have agreed
 * (authorization code with PKCE, then refresh tokens).
 */
@ApplicationScoped
class TokenEndpoint {

    private final Clients clients;
    private final Accounts accounts;
    private final Grants grants;
    private final BearerTokens tokens;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected TokenEndpoint() {
        this(null, null, null, null, null);
    }

    @Inject
    TokenEndpoint(
            Clients clients, Accounts accounts, Grants grants, BearerTokens tokens, Clock clock) {
        this.clients = clients;
        this.accounts = accounts;
        this.grants = grants;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A token.
     *
     * @param partner whose address was called; empty for the address of all
     * @throws Refusal in the words of RFC 6749, section 5.2
     */
    TokenAnswer answer(TokenRequest request, Optional<String> partner) {
        Client client = client(request, partner);
        return switch (request.getAuthorizationGrant()) {
            case ClientCredentialsGrant own -> ofSystem(client, request.getScope());
            case AuthorizationCodeGrant code -> ofPerson(client, code);
            case RefreshTokenGrant refresh -> ofPerson(client, refresh, request.getScope());
            case AuthorizationGrant other ->
                    throw Refusal.badRequest(
                            OAuth2Error.UNSUPPORTED_GRANT_TYPE.getCode(),
                            "grant_type must be client_credentials, authorization_code or refresh_token, but it is '%s'"
                                    .formatted(other.getType()));
        };
    }

    private TokenAnswer ofSystem(Client client, Scope scope) {
        Set<String> roles = asked(scope, client.rights().roles());
        String token = tokens.issue(Clients.caller(client).withRoles(roles));
        return answer(token, Optional.empty(), roles);
    }

    private TokenAnswer ofPerson(Client client, AuthorizationCodeGrant sent) {
        OneTimeToken code = new OneTimeToken(Kind.CODE, sent.getAuthorizationCode().getValue());
        return ofPerson(
                client,
                code,
                grant -> matches(grant, sent.getRedirectionURI(), sent.getCodeVerifier()),
                null);
    }

    private TokenAnswer ofPerson(Client client, RefreshTokenGrant sent, Scope scope) {
        OneTimeToken token = new OneTimeToken(Kind.REFRESH, sent.getRefreshToken().getValue());
        // Asked for before the token is used up: who asks for too much may correct it.
        return ofPerson(client, token, grant -> !asked(scope, grant.roles()).isEmpty(), scope);
    }

    private TokenAnswer ofPerson(
            Client client, OneTimeToken token, Predicate<Grant> fits, Scope scope) {
        Grants.Redeemed redeemed =
                grants.redeem(token, client.id(), fits)
                        .orElseThrow(() -> invalidGrant(token.kind()));
        Grant grant = redeemed.grant();
        SignedInCaller person =
                person(client, grant)
                        .orElseThrow(
                                () -> {
                                    grants.revoke(grant);
                                    return invalidGrant(token.kind());
                                });
        Set<String> roles = Scopes.common(asked(scope, grant.roles()), person.roles());
        return answer(
                tokens.issue(person.withRoles(roles), client.id(), grant.id()),
                Optional.of(redeemed.refresh()),
                roles);
    }

    /** Who has agreed, with the roles that they and the system still have. */
    private Optional<SignedInCaller> person(Client client, Grant grant) {
        return accounts.find(grant.account())
                .filter(person -> person.partner().equals(client.rights().partner()))
                .map(
                        person ->
                                person.withRoles(
                                        Scopes.common(person.roles(), client.rights().roles())))
                .filter(person -> !Scopes.common(person.roles(), grant.roles()).isEmpty());
    }

    private TokenAnswer answer(String token, Optional<OneTimeToken> refresh, Set<String> roles) {
        return new TokenAnswer(token, refresh, roles, clock.instant(), BearerTokens.LIFETIME);
    }

    /** Who asks. All that is wrong with it is said in the same words. */
    private Client client(TokenRequest request, Optional<String> partner) {
        Optional<Client> found =
                request.getClientAuthentication() == null
                        ? clients.find(request.getClientID().getValue()).filter(Client::isPublic)
                        : request.getClientAuthentication() instanceof PlainClientSecret sent
                                ? clients.prove(
                                        sent.getClientID().getValue(),
                                        sent.getClientSecret().getValue())
                                : Optional.empty();
        return found.filter(client -> partner.isEmpty() || isOf(client, partner.get()))
                .orElseThrow(
                        () ->
                                new Refusal(
                                        401,
                                        OAuth2Error.INVALID_CLIENT.getCode(),
                                        "The client id or its secret is wrong, or the client is another"
                                                + " partner's: check client_id, client_secret and the address"));
    }

    private static boolean isOf(Client client, String partner) {
        return client.rights()
                .partner()
                .filter(own -> own.value().equalsIgnoreCase(partner))
                .isPresent();
    }

    private static boolean matches(Grant grant, URI redirectUri, CodeVerifier verifier) {
        return verifier != null
                && grant.redirectUri().equals(redirectUri)
                && CodeChallenge.compute(CodeChallengeMethod.S256, verifier)
                        .getValue()
                        .equals(grant.challenge());
    }

    private static Set<String> asked(Scope scope, Set<String> most) {
        return Scopes.asked(scope, most)
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        OAuth2Error.INVALID_SCOPE.getCode(),
                                        "scope must be some of '%s', or be left out, but it is '%s'"
                                                .formatted(Scopes.written(most), scope)));
    }

    private static Refusal invalidGrant(Kind kind) {
        return Refusal.badRequest(
                OAuth2Error.INVALID_GRANT.getCode(),
                kind == Kind.CODE
                        ? "The code is unknown, older than %d seconds, used before, another client's, or its redirect_uri or code_verifier do not fit: send the person to /oauth2/authorize again"
                                .formatted(Kind.CODE.lifetime().toSeconds())
                        : "The refresh token is unknown, expired, revoked, used before, or another client's: send the person to /oauth2/authorize again");
    }
}
