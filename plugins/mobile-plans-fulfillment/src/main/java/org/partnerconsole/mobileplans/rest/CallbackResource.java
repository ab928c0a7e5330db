package org.partnerconsole.mobileplans.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.Fulfillments;
import org.partnerconsole.mobileplans.api.PortalCallback;

/**
 * What portals and networks report.
 *
 * <p>Bodies are read as text, because they are kept for support as they came, and because some of
 * them are strings that hold JSON. Repeating a report is harmless and gets the same answer.
 */
@Path("/api/mobile-plans/v1")
@Consumes({MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN})
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK})
public class CallbackResource {

    private final Fulfillments fulfillments;
    private final Clock clock;

    /** Made by the platform. */
    public CallbackResource(Fulfillments fulfillments, Clock clock) {
        this.fulfillments = fulfillments;
        this.clock = clock;
    }

    /** Registers a visit of a portal before it begins, and links it to what it is for. */
    @POST
    @Path("/transactions")
    public FulfillmentBody transaction(String body) {
        return answer(fulfillments.register(Reader.transaction(body), body));
    }

    /** A plan was bought; the profile can be downloaded, the network follows later. */
    @POST
    @Path("/callbacks/notifyPurchaseWithProfileDownload")
    public FulfillmentBody notifyPurchaseWithProfileDownload(String body) {
        return accept(Reader.purchase(body), body);
    }

    /** The profile was activated, or could not be. */
    @POST
    @Path("/callbacks/activationComplete")
    public FulfillmentBody activationComplete(String body) {
        return accept(Reader.activation(body), body);
    }

    /** The device stands differently with the network, as the portal hears it. */
    @POST
    @Path("/callbacks/registrationChanged")
    public FulfillmentBody registrationChanged(String body) {
        return accept(Reader.registration(body), body);
    }

    /** The device stands differently with the network, as the operator's network sees it. */
    @POST
    @Path("/events/registration")
    public FulfillmentBody registration(String body) {
        return accept(Reader.registration(body), body);
    }

    private FulfillmentBody accept(PortalCallback callback, String body) {
        return answer(fulfillments.accept(callback, body));
    }

    private FulfillmentBody answer(Fulfillment fulfillment) {
        return FulfillmentBody.of(fulfillment, clock.instant());
    }
}
