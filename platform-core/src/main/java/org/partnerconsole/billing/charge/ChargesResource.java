package org.partnerconsole.billing.charge;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.math.BigDecimal;
import java.util.List;
import org.partnerconsole.api.billing.Charge;
import org.partnerconsole.api.security.Roles;

/** The caller's charges over REST. */
@Path("/api/billing/v1")
@RolesAllowed({Roles.ADMIN, Roles.BILLING, Roles.READER, Roles.SALES})
public class ChargesResource {

    private final ChargeList charges;

    /** Made for each request. */
    public ChargesResource(ChargeList charges) {
        this.charges = charges;
    }

    /** A page of the charges, and the sums of all that the filters leave. */
    @GET
    @Path("charges")
    @Produces(MediaType.APPLICATION_JSON)
    public Page page(
            @QueryParam("month") String month,
            @QueryParam("customer") String customer,
            @QueryParam("order") String order,
            @QueryParam("kind") String kind,
            @QueryParam("text") String text,
            @QueryParam("sort") String sort,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit) {
        ChargeQuery query = ChargeParameters.query(month, customer, order, kind, text);
        ChargeSort sorted = ChargeParameters.sort(sort);
        int from = ChargeParameters.offset(offset);
        int most = ChargeParameters.limit(limit);
        List<CurrencyTotal> totals = charges.totals(query);
        return new Page(
                totals.stream().mapToLong(CurrencyTotal::lines).sum(),
                from,
                most,
                charges.find(query, sorted, from, most).stream().map(Line::of).toList(),
                totals.stream().map(Total::of).toList());
    }

    /** All charges that the filters leave, newest first, as comma-separated values. */
    @GET
    @Path("charges.csv")
    @Produces("text/csv;charset=utf-8")
    public StreamingOutput csv(
            @QueryParam("month") String month,
            @QueryParam("customer") String customer,
            @QueryParam("order") String order,
            @QueryParam("kind") String kind,
            @QueryParam("text") String text) {
        return ChargeTable.of(charges, ChargeParameters.query(month, customer, order, kind, text))
                ::writeTo;
    }

    /** A page of the list. */
    public record Page(long total, int offset, int limit, List<Line> items, List<Total> totals) {}

    /**
     * A line; days are in UTC, {@code until} is the first that it is not for.
     *
     * @param number its place: a later line has a higher one
     * @param amount negative for a credit
     */
    public record Line(
            long number,
            String id,
            String month,
            String customerId,
            String customerName,
            String orderId,
            int lineItemNumber,
            String subscriptionId,
            String offerName,
            String kind,
            String reason,
            String from,
            String until,
            int days,
            int daysInPeriod,
            int quantity,
            BigDecimal unitPrice,
            BigDecimal amount,
            String currency,
            String createdAt) {

        static Line of(ListedCharge listed) {
            Charge charge = listed.charge();
            return new Line(
                    listed.number(),
                    charge.id().toString(),
                    charge.month().toString(),
                    charge.customerId().value(),
                    listed.customerName(),
                    charge.orderId().value(),
                    charge.lineItemNumber(),
                    charge.subscriptionId().value(),
                    charge.offerName(),
                    charge.kind().name(),
                    charge.reason().name(),
                    charge.from().toString(),
                    charge.until().toString(),
                    charge.days(),
                    charge.daysInPeriod(),
                    charge.quantity(),
                    charge.unitPrice().amount(),
                    charge.amount().amount(),
                    charge.amount().currency().getCurrencyCode(),
                    charge.createdAt().toString());
        }
    }

    /**
     * What is owed in one currency.
     *
     * @param credits zero or less
     * @param total charges and credits together
     */
    public record Total(
            String currency, long lines, BigDecimal charges, BigDecimal credits, BigDecimal total) {

        static Total of(CurrencyTotal total) {
            return new Total(
                    total.total().currency().getCurrencyCode(),
                    total.lines(),
                    total.charges().amount(),
                    total.credits().amount(),
                    total.total().amount());
        }
    }
}
