package org.partnerconsole.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.security.Callers;

/**
 * Reads the trail: a partner its own, the operator that of the platform itself (plugins, accounts).
 */
@ApplicationScoped
public class AuditTrail {

    private final Jdbc jdbc;
    private final Callers callers;

    /** Only for the container's proxy. */
    protected AuditTrail() {
        this(null, null);
    }

    /** Needs the database, and who is calling. */
    @Inject
    public AuditTrail(Jdbc jdbc, Callers callers) {
        this.jdbc = jdbc;
        this.callers = callers;
    }

    /**
     * The changes a query asks for, the newest first.
     *
     * @throws IllegalStateException if nobody is calling
     */
    public List<AuditEntry> find(AuditQuery query) {
        Conditions where = new Conditions();
        callers.get()
                .partner()
                .ifPresentOrElse(
                        partner -> where.and("partner_id = ?", partner.value()),
                        () -> where.and("partner_id is null"));
        query.customer().ifPresent(customer -> where.and("customer_key = ?", customer.key()));
        query.module().ifPresent(module -> where.and("module_id = ?", module));
        if (!query.entities().isEmpty()) {
            where.and(
                    "entity in (" + "?, ".repeat(query.entities().size() - 1) + "?)",
                    query.entities().toArray());
        }
        query.rowId().ifPresent(row -> where.and("row_id = ?", row));
        query.from()
                .ifPresent(from -> where.and("happened_at >= ?", from.atOffset(ZoneOffset.UTC)));
        query.until()
                .ifPresent(until -> where.and("happened_at < ?", until.atOffset(ZoneOffset.UTC)));
        query.before().ifPresent(number -> where.and("seq < ?", number));
        where.values.add(query.limit());
        return jdbc.query(
                "select "
                        + AuditEntry.COLUMNS
                        + " from audit_entry where "
                        + String.join(" and ", where.texts)
                        + " order by seq desc fetch first ? rows only",
                AuditEntry::read,
                where.values.toArray());
    }

    /** Constant texts, and the values for their question marks. */
    private static final class Conditions {

        final List<String> texts = new ArrayList<>();
        final List<Object> values = new ArrayList<>();

        void and(String text, Object... of) {
            texts.add(text);
            values.addAll(List.of(of));
        }
    }
}
