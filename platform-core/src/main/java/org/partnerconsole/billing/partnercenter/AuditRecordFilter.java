package org.partnerconsole.billing.partnercenter;

import java.util.List;
import java.util.Locale;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.platform.audit.AuditQuery;

/** The parameter {@code filter} of audit records: of one customer, or of one kind of resource. */
final class AuditRecordFilter {

    private final CustomerId customer;
    private final List<String> entities;

    private AuditRecordFilter(CustomerId customer, List<String> entities) {
        this.customer = customer;
        this.entities = entities;
    }

    /** Reads a filter as it was sent; blank is none. */
    static AuditRecordFilter of(String parameter) {
        if (parameter.isBlank()) {
            return new AuditRecordFilter(null, List.of());
        }
        FilterParameter filter = FilterParameter.read(parameter);
        filter.requireOperator("equals");
        return switch (filter.plainField()) {
            case "customerid" ->
                    new AuditRecordFilter(Addressed.customer(filter.text()), List.of());
            case "resourcetype" -> new AuditRecordFilter(null, entities(filter.text()));
            default -> throw filter.unknownField("audit records", "CustomerId or ResourceType");
        };
    }

    private static List<String> entities(String resource) {
        return AuditRecordJson.entities(resource.toLowerCase(Locale.ROOT))
                .orElseThrow(
                        () ->
                                Refusal.badRequest(
                                        "3000",
                                        "the resource type is '%s'; send customer, order, subscription or offer"
                                                .formatted(Numbers.shortened(resource))));
    }

    AuditQuery applied(AuditQuery query) {
        AuditQuery about = customer == null ? query : query.about(customer);
        return entities.isEmpty() ? about : about.of(entities);
    }
}
