package org.partnerconsole.billing.partnercenter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.Subscriptions;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.billing.offer.OfferCatalogue;
import org.partnerconsole.billing.subscription.SubscriptionPatching;
import org.partnerconsole.platform.plugin.Extensions;

/** The subscriptions of a customer. */
@Path("/v1/customers/{customer}/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class SubscriptionResource {

    private static final String REQUEST_ID = "MS-RequestId";

    private final Customers customers;
    private final Subscriptions subscriptions;
    private final SubscriptionPatching patching;
    private final OfferCatalogue offers;
    private final Orders orders;
    private final LineProvisioning provisioning;

    /**
     * Needs the customers, their subscriptions and orders, the catalogue to tell what has add-ons,
     * and those who know where a line stands.
     */
    public SubscriptionResource(
            Customers customers,
            Subscriptions subscriptions,
            SubscriptionPatching patching,
            OfferCatalogue offers,
            Orders orders,
            Extensions extensions) {
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.patching = patching;
        this.offers = offers;
        this.orders = orders;
        this.provisioning = new LineProvisioning(extensions);
    }

    /**
     * All subscriptions, or those of one order.
     *
     * @param partner tolerated: a partner sees its own subscriptions only
     */
    @GET
    public CollectionJson<SubscriptionJson> list(
            @PathParam("customer") String customer,
            @QueryParam("order_id") String order,
            @QueryParam("mpn_id") String partner) {
        List<Subscription> all = subscriptions.of(known(customer));
        return json(
                order == null || order.isBlank()
                        ? all
                        : all.stream()
                                .filter(one -> one.orderId().equals(Addressed.order(order)))
                                .toList());
    }

    /** One subscription. */
    @GET
    @Path("{subscription}")
    public SubscriptionJson one(
            @PathParam("customer") String customer, @PathParam("subscription") String id) {
        Subscription found = find(known(customer), id);
        return SubscriptionJson.of(found, offers.withAddOns().contains(found.offerId()));
    }

    /** Changes quantity, status, renewal or name; the same request id never twice. */
    @PATCH
    @Path("{subscription}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.SALES})
    @APIResponseSchema(value = SubscriptionJson.class, responseCode = "200")
    public Response patch(
            @PathParam("customer") String customer,
            @PathParam("subscription") String subscription,
            @HeaderParam(REQUEST_ID) String requestId,
            @HeaderParam("If-Match") String ifMatch,
            SubscriptionBody body) {
        CustomerId owner = known(customer);
        SubscriptionId id = Addressed.subscription(subscription);
        UUID request = Addressed.request(requestId);
        Subscription changed =
                patching.patch(owner, id, SubscriptionWishes.of(body, id, ifMatch), request);
        return Response.ok(
                        SubscriptionJson.of(
                                changed, offers.withAddOns().contains(changed.offerId())))
                .header(REQUEST_ID, request)
                .build();
    }

    /** Where a subscription stands on its way to the buyer. */
    @GET
    @Path("{subscription}/provisioningstatus")
    public SubscriptionProvisioningJson provisioning(
            @PathParam("customer") String customer, @PathParam("subscription") String id) {
        CustomerId owner = known(customer);
        Subscription found = find(owner, id);
        return orders.find(owner, found.orderId())
                .flatMap(order -> provisioning.of(order, found))
                .orElseThrow(
                        () ->
                                Refusal.notFound(
                                        "800007",
                                        "nothing is known of the provisioning of subscription %s; read its order %s"
                                                .formatted(found.id(), found.orderId())));
    }

    /** The add-ons bought for a subscription. */
    @GET
    @Path("{subscription}/addons")
    public CollectionJson<SubscriptionJson> addOns(
            @PathParam("customer") String customer, @PathParam("subscription") String id) {
        CustomerId owner = known(customer);
        SubscriptionId parent = find(owner, id).id();
        return json(subscriptions.addOnsOf(owner, parent));
    }

    private CollectionJson<SubscriptionJson> json(List<Subscription> list) {
        Set<OfferId> bases = offers.withAddOns();
        return CollectionJson.of(
                list.stream()
                        .map(one -> SubscriptionJson.of(one, bases.contains(one.offerId())))
                        .toList());
    }

    private Subscription find(CustomerId customer, String id) {
        return subscriptions
                .find(customer, Addressed.subscription(id))
                .orElseThrow(() -> Addressed.noSubscription(id));
    }

    private CustomerId known(String id) {
        return customers
                .find(Addressed.customer(id))
                .orElseThrow(() -> Addressed.noCustomer(id))
                .id();
    }
}
