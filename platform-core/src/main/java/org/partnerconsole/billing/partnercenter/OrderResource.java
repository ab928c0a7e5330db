package org.partnerconsole.billing.partnercenter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.Order;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.billing.order.OrderPlacing;
import org.partnerconsole.platform.plugin.Extensions;

/** The orders of a customer, and the PATCH that buys add-ons or cancels. */
@Path("/v1/customers/{customer}/orders")
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

    private static final String REQUEST_ID = "MS-RequestId";

    private final Customers customers;
    private final Orders orders;
    private final OrderPlacing placing;
    private final LineProvisioning provisioning;

    /** Needs the customers and their orders, and those who know where a line stands. */
    public OrderResource(
            Customers customers, Orders orders, OrderPlacing placing, Extensions extensions) {
        this.customers = customers;
        this.orders = orders;
        this.placing = placing;
        this.provisioning = new LineProvisioning(extensions);
    }

    /** All orders, newest first. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
    public CollectionJson<OrderJson> list(@PathParam("customer") String customer) {
        return CollectionJson.of(orders.of(known(customer)).stream().map(OrderJson::of).toList());
    }

    /** One order. */
    @GET
    @Path("{order}")
    @RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
    public OrderJson one(@PathParam("customer") String customer, @PathParam("order") String id) {
        return orders.find(known(customer), Addressed.order(id))
                .map(OrderJson::of)
                .orElseThrow(() -> Addressed.noOrder(id));
    }

    /** Where each line of an order stands on its way to the buyer. */
    @GET
    @Path("{order}/provisioningstatus")
    @RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
    public CollectionJson<LineProvisioningJson> provisioning(
            @PathParam("customer") String customer, @PathParam("order") String id) {
        return orders.find(known(customer), Addressed.order(id))
                .map(order -> CollectionJson.of(provisioning.of(order)))
                .orElseThrow(() -> Addressed.noOrder(id));
    }

    /** Places a new order for base offers; the same request id never twice. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.SALES})
    @APIResponseSchema(value = OrderJson.class, responseCode = "201")
    public Response create(
            @PathParam("customer") String customer,
            @HeaderParam(REQUEST_ID) String requestId,
            OrderBody body) {
        CustomerId customerId = Addressed.customer(customer);
        UUID request = Addressed.request(requestId);
        Order placed = placing.place(customerId, OrderWish.ofNew(body), request);
        return Response.status(Response.Status.CREATED)
                .entity(OrderJson.of(placed))
                .header(REQUEST_ID, request)
                .build();
    }

    /** Changes an order; the same request id never twice. */
    @PATCH
    @Path("{order}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.SALES})
    @APIResponseSchema(value = OrderJson.class, responseCode = "200")
    public Response patch(
            @PathParam("customer") String customer,
            @PathParam("order") String order,
            @HeaderParam(REQUEST_ID) String requestId,
            @HeaderParam("If-Match") String ifMatch,
            OrderBody body) {
        CustomerId customerId = Addressed.customer(customer);
        OrderId orderId = Addressed.order(order);
        UUID request = Addressed.request(requestId);
        Order changed =
                orders.patch(customerId, orderId, OrderWish.of(body, orderId, ifMatch), request);
        return Response.ok(OrderJson.of(changed)).header(REQUEST_ID, request).build();
    }

    private CustomerId known(String id) {
        return customers
                .find(Addressed.customer(id))
                .orElseThrow(() -> Addressed.noCustomer(id))
                .id();
    }
}
