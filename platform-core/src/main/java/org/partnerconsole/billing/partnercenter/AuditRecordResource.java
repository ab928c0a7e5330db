package org.partnerconsole.billing.partnercenter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.billing.customer.CustomerBook;
import org.partnerconsole.platform.audit.AuditEntry;
import org.partnerconsole.platform.audit.AuditQuery;
import org.partnerconsole.platform.audit.AuditTrail;
import org.partnerconsole.platform.security.Callers;

/** Who changed what, and when, of the calling partner's. */
@Path("/v1/auditrecords")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.READER})
public class AuditRecordResource {

    private final AuditTrail trail;
    private final CustomerBook customers;
    private final Callers callers;
    private final Clock clock;

    /** Needs the trail, the names of the customers, who is calling, and the time. */
    public AuditRecordResource(
            AuditTrail trail, CustomerBook customers, Callers callers, Clock clock) {
        this.trail = trail;
        this.customers = customers;
        this.callers = callers;
        this.clock = clock;
    }

    /** The records of some days, the newest first. */
    @GET
    public CollectionJson<AuditRecordJson> list(
            @QueryParam("startDate") String startDate,
            @QueryParam("endDate") String endDate,
            @QueryParam("size") String size,
            @QueryParam("filter") String filter,
            @HeaderParam(CustomerPage.TOKEN_HEADER) String token) {
        AuditRecordPage page =
                token == null || token.isBlank()
                        ? AuditRecordPage.first(startDate, endDate, size, filter, clock.instant())
                        : AuditRecordPage.of(token);
        AuditQuery query =
                AuditRecordFilter.of(page.filter())
                        .applied(
                                AuditQuery.newest(page.size() + 1)
                                        .between(page.from(), page.until())
                                        .after(page.before()));
        return json(page, trail.find(query));
    }

    private CollectionJson<AuditRecordJson> json(AuditRecordPage page, List<AuditEntry> found) {
        List<AuditEntry> shown = found.stream().limit(page.size()).toList();
        String partner = callers.partner().value();
        Map<CustomerId, String> names = names(shown);
        List<AuditRecordJson> items =
                shown.stream()
                        .map(
                                entry ->
                                        AuditRecordJson.of(
                                                entry,
                                                partner,
                                                customer(entry).map(names::get).orElse(null)))
                        .toList();
        if (found.size() <= page.size()) {
            return CollectionJson.page(items.size(), items, null, null);
        }
        String next = page.tokenAfter(shown.getLast().number());
        return CollectionJson.page(
                items.size(),
                items,
                Map.of(
                        "next",
                        LinkJson.get(
                                "auditrecords?seekOperation=Next",
                                CustomerPage.TOKEN_HEADER,
                                next)),
                next);
    }

    private Map<CustomerId, String> names(List<AuditEntry> entries) {
        return customers.namesOf(
                entries.stream()
                        .map(AuditRecordResource::customer)
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }

    private static Optional<CustomerId> customer(AuditEntry entry) {
        return entry.customerKey().map(CustomerId::of);
    }
}
