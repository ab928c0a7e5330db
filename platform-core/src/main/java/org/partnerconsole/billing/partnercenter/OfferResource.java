package org.partnerconsole.billing.partnercenter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.partnerconsole.api.billing.Offer;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.billing.offer.OfferCatalogue;

/** The catalogue of the calling partner. */
@Path("/v1/offers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class OfferResource {

    private final OfferCatalogue offers;

    /** Needs the catalogue. */
    public OfferResource(OfferCatalogue offers) {
        this.offers = offers;
    }

    /** The offers sold in a country. */
    @GET
    public CollectionJson<OfferJson> list(
            @QueryParam("country") String country,
            @QueryParam("offset") String offset,
            @QueryParam("size") String size) {
        return OfferPage.of(offset, size)
                .json(offers.soldIn(Addressed.country(country)), offers.withAddOns());
    }

    /** One offer; with a country, only if it is sold there. */
    @GET
    @Path("{offer}")
    public OfferJson one(@PathParam("offer") String id, @QueryParam("country") String country) {
        Offer offer = find(id);
        if (!isSoldIn(offer, country)) {
            throw Addressed.noOffer(id);
        }
        return OfferJson.of(offer, offers.withAddOns().contains(offer.id()));
    }

    /** The add-ons of an offer; with a country, only those sold there. */
    @GET
    @Path("{offer}/addons")
    public CollectionJson<OfferJson> addOns(
            @PathParam("offer") String id,
            @QueryParam("country") String country,
            @QueryParam("offset") String offset,
            @QueryParam("size") String size) {
        return OfferPage.of(offset, size)
                .json(
                        offers.addOnsOf(find(id).id()).stream()
                                .filter(offer -> isSoldIn(offer, country))
                                .toList(),
                        offers.withAddOns());
    }

    private Offer find(String id) {
        return offers.find(Addressed.offer(id)).orElseThrow(() -> Addressed.noOffer(id));
    }

    private static boolean isSoldIn(Offer offer, String country) {
        return country == null
                || country.isBlank()
                || offer.country().equals(Addressed.country(country));
    }
}
