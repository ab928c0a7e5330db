package org.partnerconsole.platform.security;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** The public halves of the keys that sign tokens (RFC 7517). */
@Path("/oauth2/jwks")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class JwksResource {

    private final SigningKeys keys;

    /** Made for each request. */
    public JwksResource(SigningKeys keys) {
        this.keys = keys;
    }

    /** The keys whose tokens are accepted. */
    @GET
    public Response keys() {
        List<JWK> accepted = keys.accepted().stream().<JWK>map(SigningKey::jwk).toList();
        Map<String, Object> set = new JWKSet(accepted).toJSONObject(true);
        return Response.ok(set)
                .header("Cache-Control", "public, max-age=" + SigningKeyStore.NEWS_TAKE.toSeconds())
                .build();
    }
}
