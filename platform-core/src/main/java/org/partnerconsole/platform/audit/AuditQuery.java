package org.partnerconsole.platform.audit;

import java.util.Optional;
import org.partnerconsole.api.billing.CustomerId;

/**
 * Which changes to read; always of the calling partner, the newest first.
 *
 * @param customer only those that concern a customer
 * @param module only those of a plugin, or of the core
 * @param entity only those of a kind of row
 * @param rowId only those of a row
 * @param before only those before the entry of this number, which is the last of the page before
 * @param limit how many at most, 1 to 1000
 */
public record AuditQuery(
        Optional<CustomerId> customer,
        Optional<String> module,
        Optional<String> entity,
        Optional<String> rowId,
        Optional<Long> before,
        int limit) {

    /** Checks the limit. */
    public AuditQuery {
        if (limit < 1 || limit > 1000) {
            throw new IllegalArgumentException(
                    "a page has 1 to 1000 entries, but %d were asked for".formatted(limit));
        }
    }

    /** The newest changes. */
    public static AuditQuery newest(int limit) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    /** Of these, those that concern a customer. */
    public AuditQuery about(CustomerId customer) {
        return new AuditQuery(Optional.of(customer), module, entity, rowId, before, limit);
    }

    /** Of these, those of one row of a module. */
    public AuditQuery of(String module, String entity, String rowId) {
        return new AuditQuery(
                customer,
                Optional.of(module),
                Optional.of(entity),
                Optional.of(rowId),
                before,
                limit);
    }

    /** The page after the one that ended with an entry. */
    public AuditQuery after(AuditEntry last) {
        return new AuditQuery(customer, module, entity, rowId, Optional.of(last.number()), limit);
    }
}
