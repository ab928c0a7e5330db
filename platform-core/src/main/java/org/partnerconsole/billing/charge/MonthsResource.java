package org.partnerconsole.billing.charge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.partnerconsole.api.security.Roles;

/** The caller's months over REST. */
@Path("/api/billing/v1/months")
@Produces(MediaType.APPLICATION_JSON)
public class MonthsResource {

    private final BillingMonths months;

    /** Made for each request. */
    public MonthsResource(BillingMonths months) {
        this.months = months;
    }

    /** From the running month back to the first with a charge, each with its sums. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.BILLING, Roles.READER, Roles.SALES})
    public List<Month> all() {
        return months.all().stream().map(Month::of).toList();
    }

    /** Closes a month such as {@code 2026-03} for good: nothing is added to it any more. */
    @POST
    @Path("{month}/close")
    @RolesAllowed({Roles.ADMIN, Roles.BILLING})
    public Month close(@PathParam("month") String month) {
        return Month.of(months.close(ChargeParameters.month(month)));
    }

    /**
     * A month.
     *
     * @param state {@code open} or {@code closed}
     * @param closedAt when it was closed; null while it is open
     * @param closedBy who closed it; null while it is open
     */
    public record Month(
            String month,
            String state,
            String closedAt,
            String closedBy,
            List<ChargesResource.Total> totals) {

        static Month of(BillingMonth month) {
            return new Month(
                    month.month().toString(),
                    month.isClosed() ? "closed" : "open",
                    month.closing().map(closing -> closing.at().toString()).orElse(null),
                    month.closing().map(BillingMonth.Closing::by).orElse(null),
                    month.totals().stream().map(ChargesResource.Total::of).toList());
        }
    }
}
