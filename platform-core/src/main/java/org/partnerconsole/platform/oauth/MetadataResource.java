package org.partnerconsole.platform.oauth;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.partnerconsole.platform.environment.Environment;

/** Tells systems where tokens are to be had, and how (RFC 8414). */
@Path("/.well-known/oauth-authorization-server")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class MetadataResource {

    /** All that there is to know. */
    @GET
    public Map<String, Object> metadata(@Context UriInfo asked) {
        String root =
                Environment.text("CONSOLE_URL")
                        .orElse(asked.getBaseUri().toString())
                        .replaceFirst("/+$", "");
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("issuer", root);
        metadata.put("authorization_endpoint", root + "/oauth2/authorize");
        metadata.put("token_endpoint", root + "/oauth2/token");
        metadata.put("jwks_uri", root + "/oauth2/jwks");
        metadata.put("response_types_supported", List.of("code"));
        metadata.put("response_modes_supported", List.of("query"));
        metadata.put(
                "grant_types_supported",
                List.of("client_credentials", "authorization_code", "refresh_token"));
        metadata.put("code_challenge_methods_supported", List.of("S256"));
        metadata.put(
                "token_endpoint_auth_methods_supported",
                List.of("client_secret_basic", "client_secret_post", "none"));
        metadata.put("scopes_supported", Scopes.ALL);
        return metadata;
    }
}
