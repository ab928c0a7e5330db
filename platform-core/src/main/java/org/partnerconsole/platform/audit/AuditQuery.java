package org.partnerconsole.platform.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.partnerconsole.api.audit.Change;
import org.partnerconsole.api.billing.CustomerId;
import org.partnerconsole.platform.database.LikePattern;

/**
 * Which changes to read; always of the calling partner, the newest first. Immutable: each method
 * narrows it by one more condition.
 */
public final class AuditQuery {

    private static final int MOST = 1000;

    /** Constant texts; what came in is only in the values for their question marks. */
    private final List<String> conditions;

    private final List<Object> values;
    private final int limit;

    private AuditQuery(List<String> conditions, List<Object> values, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException(
                    "a page has 1 to %d entries, but %d were asked for".formatted(MOST, limit));
        }
        this.conditions = List.copyOf(conditions);
        this.values = List.copyOf(values);
        this.limit = limit;
    }

    /**
     * The newest changes.
     *
     * @param limit how many at most, 1 to 1000
     */
    public static AuditQuery newest(int limit) {
        return new AuditQuery(List.of(), List.of(), limit);
    }

    /** As many of these at most. */
    public AuditQuery limit(int limit) {
        return new AuditQuery(conditions, values, limit);
    }

    /** Of these, those that concern a customer. */
    public AuditQuery about(CustomerId customer) {
        return and("customer_key = ?", customer.key());
    }

    /** Of these, those of one row of a module. */
    public AuditQuery of(String module, String entity, String rowId) {
        return of(new AuditKind(module, entity)).and("row_id = ?", rowId);
    }

    /**
     * Of these, those of some kinds of rows, of whichever module; of all kinds if there is none.
     */
    public AuditQuery of(List<String> entities) {
        return entities.isEmpty() ? this : and("entity in " + places(entities.size()), entities);
    }

    /** Of these, those of one kind of rows of one module. */
    public AuditQuery of(AuditKind kind) {
        return and("module_id = ?", kind.module()).and("entity = ?", kind.entity());
    }

    /** Of these, those of some rows, by their ids; there must be one at least. */
    public AuditQuery ofRows(Collection<String> rowIds) {
        return and("row_id in " + places(rowIds.size()), rowIds);
    }

    /** Of these, those of a plugin, or of the core. */
    public AuditQuery ofModule(String module) {
        return and("module_id = ?", module);
    }

    /** Of these, those that did one thing to their row. */
    public AuditQuery doing(Change.Act act) {
        return and("act = ?", act.name());
    }

    /**
     * Of these, those in whose author, reason or row's id a text occurs, whatever its case, and
     * those of a correlation id; the text is no pattern.
     */
    public AuditQuery containing(String text) {
        String part = LikePattern.containing(text);
        return and(
                "(lower(who) like ? escape '!' or lower(reason) like ? escape '!'"
                        + " or lower(row_id) like ? escape '!' or correlation_id = ?)",
                List.of(part, part, part, text));
    }

    /** Of these, those by one sign-in name, client id or plugin. */
    public AuditQuery by(String who) {
        return and("who = ?", who);
    }

    /** Of these, those from a time on, and before another. */
    public AuditQuery between(Instant from, Instant until) {
        return and("happened_at >= ?", from.atOffset(ZoneOffset.UTC))
                .and("happened_at < ?", until.atOffset(ZoneOffset.UTC));
    }

    /** The page after the one that ended with an entry. */
    public AuditQuery after(AuditEntry last) {
        return after(last.number());
    }

    /** The page after the one that ended with the entry of that number. */
    public AuditQuery after(long number) {
        return and("seq < ?", number);
    }

    /** Of these, those that came later than the entry of that number. */
    public AuditQuery newerThan(long number) {
        return and("seq > ?", number);
    }

    List<String> conditions() {
        return conditions;
    }

    List<Object> values() {
        return values;
    }

    int limit() {
        return limit;
    }

    private AuditQuery and(String condition, Object value) {
        return and(condition, List.of(value));
    }

    private AuditQuery and(String condition, Collection<?> more) {
        List<String> allConditions = new ArrayList<>(conditions);
        allConditions.add(condition);
        List<Object> allValues = new ArrayList<>(values);
        allValues.addAll(more);
        return new AuditQuery(allConditions, allValues, limit);
    }

    private static String places(int count) {
        return "(" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }
}
