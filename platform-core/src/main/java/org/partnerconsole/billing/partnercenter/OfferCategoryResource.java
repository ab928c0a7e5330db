package org.partnerconsole.billing.partnercenter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.partnerconsole.api.security.Roles;

/** The categories that offers fall into. */
@Path("/v1/offercategories")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class OfferCategoryResource {

    /** The categories of the offers that are sold in a country. */
    @GET
    public CollectionJson<OfferCategoryJson> list(@QueryParam("country") String country) {
        return CollectionJson.of(OfferCategoryJson.all(Addressed.country(country)));
    }
}
