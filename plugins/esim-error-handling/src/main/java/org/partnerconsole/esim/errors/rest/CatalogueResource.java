package org.partnerconsole.esim.errors.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.esim.errors.api.EsimErrors;

/** Every error that is known. */
@Path("/api/esim-errors/v1/catalogue")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class CatalogueResource {

    private final EsimErrors errors;

    /** Made by the platform. */
    public CatalogueResource(EsimErrors errors) {
        this.errors = errors;
    }

    /** The whole catalogue, in the order of the documents. */
    @GET
    public ErrorsBody all() {
        List<ErrorBody> items = errors.catalogue().stream().map(ErrorBody::of).toList();
        return new ErrorsBody(items.size(), items);
    }

    /** The error of a name, alias or number. */
    @GET
    @Path("/{name}")
    public ErrorBody one(@PathParam("name") String name) {
        return errors.lookUp(name)
                .map(ErrorBody::of)
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "unknownError",
                                        "no eSIM error is called '%s': the catalogue lists all names"
                                                .formatted(name)));
    }
}
