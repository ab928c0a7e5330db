package org.partnerconsole.billing.partnercenter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.OfferId;
import org.partnerconsole.api.billing.Subscription;
import org.partnerconsole.api.billing.SubscriptionId;
import org.partnerconsole.api.billing.Subscriptions;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.billing.offer.OfferCatalogue;

/** The subscriptions of a customer. */
@Path("/v1/customers/{customer}/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class SubscriptionResource {

    private final Customers customers;
    private final Subscriptions subscriptions;
    private final OfferCatalogue offers;

    /** Needs the customers, their subscriptions, and the catalogue to tell what has add-ons. */
    public SubscriptionResource(
            Customers customers, Subscriptions subscriptions, OfferCatalogue offers) {
        this.customers = customers;
        this.subscriptions = subscriptions;
        this.offers = offers;
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
