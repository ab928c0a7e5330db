package org.partnerconsole.billing.partnercenter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.partnerconsole.platform.audit.AuditEntry;

/** The resource {@code AuditRecord}: a change of a row, in the terms of the contract. */
record AuditRecordJson(
        String id,
        String partnerId,
        String customerId,
        String customerName,
        String userPrincipalName,
        String resourceType,
        String operationType,
        String operationDate,
        String operationStatus,
        String resourceOldValue,
        String resourceNewValue,
        String originalCorrelationId,
        List<Datum> customizedData,
        List<Datum> participants,
        AttributesJson attributes) {

    /** The rows whose names the contract has; a line item is part of its order. */
    private static final Map<String, String> RESOURCES =
            Map.of(
                    "CustomerRow", "customer",
                    "OrderRow", "order",
                    "LineItemRow", "order",
                    "SubscriptionRow", "subscription",
                    "OfferRow", "offer");

    /** A line that is added changes its order; the contract adds customers and creates all else. */
    private static final Map<String, String> CREATIONS =
            Map.of("LineItemRow", "update_order", "CustomerRow", "add_customer");

    record Datum(String key, String value) {}

    /**
     * Translates an entry of the trail.
     *
     * @param partnerId the calling partner
     * @param customerName the name of the customer it concerns, or null
     */
    static AuditRecordJson of(AuditEntry entry, String partnerId, String customerName) {
        String resource = resource(entry.entity());
        return new AuditRecordJson(
                Long.toString(entry.number()),
                partnerId,
                entry.customerKey().orElse(null),
                customerName,
                entry.who(),
                resource,
                operation(entry, resource),
                Dates.format(entry.at()),
                "succeeded",
                entry.before(),
                entry.after(),
                entry.correlationId(),
                data(entry),
                List.of(),
                AttributesJson.of("AuditRecord"));
    }

    /** The kinds of rows that a resource of the contract stands for. */
    static Optional<List<String>> entities(String resource) {
        List<String> entities =
                RESOURCES.entrySet().stream()
                        .filter(each -> each.getValue().equals(resource))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList();
        return Optional.of(entities).filter(found -> !found.isEmpty());
    }

    private static String resource(String entity) {
        String known = RESOURCES.get(entity);
        return known != null
                ? known
                : entity.replaceAll("Row$", "")
                        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                        .toLowerCase(Locale.ROOT);
    }

    private static String operation(AuditEntry entry, String resource) {
        return switch (entry.act()) {
            case CREATED -> CREATIONS.getOrDefault(entry.entity(), "create_" + resource);
            case CHANGED -> "update_" + resource;
            case DELETED -> "delete_" + resource;
        };
    }

    private static List<Datum> data(AuditEntry entry) {
        return Stream.of(
                        Optional.of(new Datum("module", entry.moduleId())),
                        Optional.of(new Datum("row", entry.rowId())),
                        entry.from().map(address -> new Datum("address", address)),
                        entry.reason().map(reason -> new Datum("reason", reason)))
                .flatMap(Optional::stream)
                .toList();
    }
}
