package org.partnerconsole.billing.partnercenter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.partnerconsole.api.billing.Customer;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.api.tx.Transactions;

/** The customers of the calling partner. */
@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class CustomerResource {

    private final Customers customers;
    private final Transactions transactions;

    /** Needs the customers. */
    public CustomerResource(Customers customers, Transactions transactions) {
        this.customers = customers;
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
                        ? CustomerPage.first(size, CustomerFilterParameter.namePrefix(filter))
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
