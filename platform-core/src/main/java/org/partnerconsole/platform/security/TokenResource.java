package org.partnerconsole.platform.security;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.partnerconsole.api.rest.Refusal;

/** Gives systems a bearer token for their client id and secret (RFC 6749, section 4.4). */
@Path("/")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    private static final String GRANT = "client_credentials";

    private final Accounts accounts;
    private final BearerTokens tokens;
    private final Clock clock;

    /** Made for each request. */
    public TokenResource(Accounts accounts, BearerTokens tokens, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A token; the client signs in in the form or by HTTP Basic. */
    @POST
    @Path("oauth2/token")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response token(
            @FormParam("grant_type") String grant,
            @FormParam("client_id") String clientId,
            @FormParam("client_secret") String clientSecret,
            @HeaderParam("Authorization") String authorization) {
        if (!GRANT.equals(grant)) {
            throw Refusal.badRequest(
                    "unsupported_grant_type",
                    "grant_type must be client_credentials, but it is '%s'"
                            .formatted(grant == null ? "" : shortened(grant)));
        }
        BasicCredentials basic =
                BasicCredentials.of(authorization).orElse(new BasicCredentials("", ""));
        String id = clientId == null ? basic.id() : clientId;
        String secret = clientSecret == null ? basic.secret() : clientSecret;
        SignedInCaller caller =
                accounts.client(id, secret)
                        .orElseThrow(
                                () ->
                                        new Refusal(
                                                401,
                                                "invalid_client",
                                                "The client id or its secret is wrong: check"
                                                        + " client_id and client_secret"));
        long lifetime = BearerTokens.LIFETIME.toSeconds();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("token_type", "Bearer");
        // Text on purpose: the original writes it so, and its clients read it so.
        answer.put("expires_in", Long.toString(lifetime));
        answer.put("expires_on", Long.toString(clock.instant().getEpochSecond() + lifetime));
        answer.put("access_token", tokens.issue(caller));
        return Response.ok(answer).header("Cache-Control", "no-store").build();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
