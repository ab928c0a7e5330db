package org.partnerconsole.billing.partnercenter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.billing.offer.OfferCatalogue;

/** What a customer can buy. */
@Path("/v1/customers/{customer}/offers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class CustomerOfferResource {

    private final Customers customers;
    private final OfferCatalogue offers;

    /** Needs the customers and the catalogue. */
    public CustomerOfferResource(Customers customers, OfferCatalogue offers) {
        this.customers = customers;
        this.offers = offers;
    }

    /** The offers that are sold, at present, in the customer's country. */
    @GET
    public CollectionJson<OfferJson> list(
            @PathParam("customer") String id,
            @QueryParam("offset") String offset,
            @QueryParam("size") String size) {
        Customer customer =
                customers.find(Addressed.customer(id)).orElseThrow(() -> Addressed.noCustomer(id));
        return OfferPage.of(offset, size)
                .json(
                        offers.soldIn(customer.country()).stream()
                                .filter(Offer::isAvailable)
                                .toList(),
                        offers.withAddOns());
    }
}
