package org.partnerconsole.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.billing.CustomerId;

/**
 * Which changes to read; always of the calling partner, the newest first.
 *
 * @param customer only those that concern a customer
 * @param module only those of a plugin, or of the core
 * @param entities only those of some kinds of rows; none means of all
 * @param rowId only those of a row
 * @param from only those at that time or later
 * @param until only those before that time
 * @param before only those before the entry of this number, which is the last of the page before
 * @param limit how many at most, 1 to 1000
 */
public record AuditQuery(
        Optional<CustomerId> customer,
        Optional<String> module,
        List<String> entities,
        Optional<String> rowId,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Long> before,
        int limit) {

    /** Checks the limit. */
    public AuditQuery {
        entities = List.copyOf(entities);
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
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    /** Of these, those that concern a customer. */
    public AuditQuery about(CustomerId customer) {
        return new AuditQuery(
                Optional.of(customer), module, entities, rowId, from, until, before, limit);
    }

    /** Of these, those of one row of a module. */
    public AuditQuery of(String module, String entity, String rowId) {
        return new AuditQuery(
                customer,
                Optional.of(module),
                List.of(entity),
                Optional.of(rowId),
                from,
                until,
                before,
                limit);
    }

    /** Of these, those of some kinds of rows. */
    public AuditQuery of(List<String> entities) {
        return new AuditQuery(customer, module, entities, rowId, from, until, before, limit);
    }

    /** Of these, those from a time on, and before another. */
    public AuditQuery between(Instant from, Instant until) {
        return new AuditQuery(
                customer,
                module,
                entities,
                rowId,
                Optional.of(from),
                Optional.of(until),
                before,
                limit);
    }

    /** The page after the one that ended with an entry. */
    public AuditQuery after(AuditEntry last) {
        return after(last.number());
    }

    /** The page after the one that ended with the entry of that number. */
    public AuditQuery after(long number) {
        return new AuditQuery(
                customer, module, entities, rowId, from, until, Optional.of(number), limit);
    }
}
