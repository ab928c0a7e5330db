package org.partnerconsole.platform.oauth;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/**
 * Gives systems a bearer token (RFC 6749, section 3.2), at an address of all or of their partner's
 * own, as the original has it (domain reference B.6).
 */
@Path("/")
@PermitAll
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    private final TokenEndpoint endpoint;

    /** Made for each request. */
    public TokenResource(TokenEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** A token; told in the original's shape to who asks as the original is asked. */
    @POST
    @Path("oauth2/token")
    public Response token(String form, @HeaderParam("Authorization") String authorization) {
        TokenForm sent = TokenForm.read(form, Optional.ofNullable(authorization));
        TokenAnswer token = endpoint.answer(sent.request(), Optional.empty());
        return answer(sent.isOriginal() ? token.original() : token.standard());
    }

    /** A token for one of the partner's own systems, in the original's shape. */
    @POST
    @Path("{partner}/oauth2/token")
    public Response tokenAtPartner(
            @PathParam("partner") String partner,
            String form,
            @HeaderParam("Authorization") String authorization) {
        TokenForm sent = TokenForm.read(form, Optional.ofNullable(authorization));
        return answer(endpoint.answer(sent.request(), Optional.of(partner)).original());
    }

    private static Response answer(Map<String, Object> token) {
        return Response.ok(token)
                .header("Cache-Control", "no-store")
                .header("Pragma", "no-cache")
                .build();
    }
}
