package org.partnerconsole.mobileplans.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.partnerconsole.api.billing.OrderId;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.mobileplans.api.Fulfillment;
import org.partnerconsole.mobileplans.api.FulfillmentQuery;
import org.partnerconsole.mobileplans.api.FulfillmentState;
import org.partnerconsole.mobileplans.api.Fulfillments;

/** Fulfillments to look at. */
@Path("/api/mobile-plans/v1/fulfillments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.SALES, Roles.HELPDESK, Roles.BILLING, Roles.READER})
public class FulfillmentResource {

    private static final String DEFAULT_LIMIT = "100";

    private final Fulfillments fulfillments;
    private final Clock clock;

    /** Made by the platform. */
    public FulfillmentResource(Fulfillments fulfillments, Clock clock) {
        this.fulfillments = fulfillments;
        this.clock = clock;
    }

    /** The fulfillments that fit all parameters, the newest change first. */
    @GET
    public FulfillmentsBody list(
            @QueryParam("transactionId") String transactionId,
            @QueryParam("iccid") String iccid,
            @QueryParam("orderId") String orderId,
            @QueryParam("state") String state,
            @QueryParam("offset") String offset,
            @QueryParam("limit") String limit) {
        FulfillmentQuery query = FulfillmentQuery.all();
        if (given(transactionId)) {
            query = query.of(Reader.transactionId(transactionId));
        }
        if (given(iccid)) {
            query = query.of(Reader.iccid(iccid));
        }
        if (given(orderId)) {
            query = query.of(Reader.checked("invalidOrderId", () -> OrderId.of(orderId)));
        }
        if (given(state)) {
            query =
                    query.in(
                            Set.of(
                                    Reader.checked(
                                            "invalidState", () -> FulfillmentState.parse(state))));
        }
        FulfillmentQuery all = query;
        FulfillmentQuery slice =
                Reader.checked(
                        "invalidSlice",
                        () ->
                                all.slice(
                                        number("offset", offset, "0"),
                                        number("limit", limit, DEFAULT_LIMIT)));
        Instant now = clock.instant();
        return new FulfillmentsBody(
                fulfillments.count(slice),
                slice.offset(),
                slice.limit(),
                fulfillments.list(slice).stream()
                        .map(each -> FulfillmentBody.of(each, now))
                        .toList());
    }

    private static boolean given(String value) {
        return value != null && !value.isBlank();
    }

    private static int number(String name, String value, String otherwise) {
        String text = given(value) ? value : otherwise;
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException notWhole) {
            throw new IllegalArgumentException(
                    "%s must be a whole number, but it is '%s'".formatted(name, text));
        }
    }

    /** One fulfillment. */
    @GET
    @Path("/{id}")
    public FulfillmentBody one(@PathParam("id") String id) {
        return FulfillmentBody.of(find(id), clock.instant());
    }

    /** What happened to a fulfillment, with every report as it was received. */
    @GET
    @Path("/{id}/history")
    public HistoryBody history(@PathParam("id") String id) {
        return HistoryBody.of(fulfillments.history(find(id).id()));
    }

    private Fulfillment find(String id) {
        try {
            return fulfillments.find(UUID.fromString(id)).orElseThrow(() -> unknown(id));
        } catch (IllegalArgumentException noUuid) {
            throw unknown(id);
        }
    }

    private static Refusal unknown(String id) {
        return Refusal.notFound(
                "unknownFulfillment",
                "there is no fulfillment '%s': look it up by its transactionId".formatted(id));
    }
}
