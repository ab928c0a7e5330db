package org.partnerconsole.billing.partnercenter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.billing.customer.CustomerRegistration;

/** The customers of the calling partner. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class CustomerResource {

    private static final String REQUEST_ID = "MS-RequestId";

    private final Customers customers;
    private final CustomerRegistration registration;
    private final Transactions transactions;

    /** Needs the customers. */
    public CustomerResource(
            Customers customers, CustomerRegistration registration, Transactions transactions) {
        this.customers = customers;
        this.registration = registration;
        this.transactions = transactions;
    }

    /** A page of the customers, by name. */
    @GET
    public CollectionJson<CustomerJson> list(
            @QueryParam("size") String size,
            @QueryParam("filter") String filter,
            @QueryParam("seekOperation") String seekOperation,
            @HeaderParam(CustomerPage.TOKEN_HEADER) String token) {
        CustomerPage page =
                seekOperation == null || seekOperation.isBlank()
                        ? CustomerPage.first(size, CustomerPrefix.of(filter))
                        : sought(seekOperation, token);
        // Both in one transaction, so that the count fits the page.
        return transactions.call(
                () -> {
                    List<Customer> found = customers.search(page.query());
                    long total = customers.count(page.query());
                    return page.json(total, found.stream().map(CustomerJson::listed).toList());
                });
    }

    /** One customer. */
    @GET
    @Path("{customer}")
    public CustomerJson one(@PathParam("customer") String id) {
        return customers
                .find(Addressed.customer(id))
                .map(CustomerJson::alone)
                .orElseThrow(() -> Addressed.noCustomer(id));
    }

    /** Registers a customer; the same request id never twice. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.ADMIN, Roles.SALES})
    @APIResponseSchema(value = CustomerJson.class, responseCode = "201")
    public Response create(
            @HeaderParam(REQUEST_ID) String requestId,
            @HeaderParam("X-Locale") String locale,
            CustomerBody body) {
        UUID request = Addressed.request(requestId);
        Customer registered = registration.register(CustomerWishes.of(body, locale), request);
        return Response.status(Response.Status.CREATED)
                .entity(CustomerJson.alone(registered))
                .header(REQUEST_ID, request)
                .build();
    }

    private static CustomerPage sought(String seekOperation, String token) {
        if (!seekOperation.equalsIgnoreCase("Next")) {
            throw Refusal.badRequest(
                    "3000",
                    "seekOperation is '%s'; only Next is offered"
                            .formatted(Numbers.shortened(seekOperation)));
        }
        return CustomerPage.of(token);
    }
}
