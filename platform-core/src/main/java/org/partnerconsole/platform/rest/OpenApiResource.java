package org.partnerconsole.platform.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.partnerconsole.platform.openapi.ApiDocument;

/**
 * The OpenAPI document of what is deployed at this moment. Public, because it tells of no data and
 * tools that read it have no token yet.
 */
@Path("/api/openapi.json")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class OpenApiResource {

    private final RestApplications applications;

    /** Made for each request. */
    public OpenApiResource(RestApplications applications) {
        this.applications = applications;
    }

    /** The document; 304 for who has it already. */
    @GET
    public Response document(@Context Request request) {
        ApiDocument document = applications.document();
        EntityTag tag = new EntityTag(document.tag());
        CacheControl askAgain = new CacheControl();
        askAgain.setNoCache(true);
        Response.ResponseBuilder known = request.evaluatePreconditions(tag);
        return (known == null ? Response.ok(document.json()) : known)
                .tag(tag)
                .cacheControl(askAgain)
                .build();
    }
}
