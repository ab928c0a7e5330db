package org.partnerconsole.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.security.PartnerId;
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
     * The changes a query asks for, the newest first, in one statement.
     *
     * @throws IllegalStateException if nobody is calling
     */
    public List<AuditEntry> find(AuditQuery query) {
        Whose whose = whose();
        List<String> conditions = new ArrayList<>(whose.condition());
        conditions.addAll(query.conditions());
        List<Object> values = new ArrayList<>(whose.value());
        values.addAll(query.values());
        values.add(query.limit());
        return jdbc.query(
                "select "
                        + AuditEntry.COLUMNS
                        + " from audit_entry where "
                        + String.join(" and ", conditions)
                        + " order by seq desc fetch first ? rows only",
                AuditEntry::read,
                values.toArray());
    }

    /**
     * The kinds of rows of which there is an entry, by module and name. Each is found by its place
     * in the index, so that it costs two statements for each kind and does not grow with the
     * entries.
     *
     * @throws IllegalStateException if nobody is calling
     */
    public List<AuditKind> kinds() {
        List<AuditKind> kinds = new ArrayList<>();
        Optional<String> module = next("module_id", List.of(), "");
        while (module.isPresent()) {
            Optional<String> entity = next("entity", List.of(module.get()), "");
            while (entity.isPresent()) {
                kinds.add(new AuditKind(module.get(), entity.get()));
                entity = next("entity", List.of(module.get()), entity.get());
            }
            module = next("module_id", List.of(), module.get());
        }
        return List.copyOf(kinds);
    }

    private Optional<String> next(String column, List<String> module, String after) {
        Whose whose = whose();
        List<String> conditions = new ArrayList<>(whose.condition());
        List<Object> values = new ArrayList<>(whose.value());
        if (!module.isEmpty()) {
            conditions.add("module_id = ?");
            values.addAll(module);
        }
        conditions.add(column + " > ?");
        values.add(after);
        return jdbc.first(
                "select %s from audit_entry where %s order by %s fetch first 1 rows only"
                        .formatted(column, String.join(" and ", conditions), column),
                row -> row.getString(1),
                values.toArray());
    }

    private Whose whose() {
        return callers.get()
                .partner()
                .map(PartnerId::value)
                .map(partner -> new Whose(List.of("partner_id = ?"), List.of(partner)))
                .orElseGet(() -> new Whose(List.of("partner_id is null"), List.of()));
    }

    private record Whose(List<String> condition, List<Object> value) {}
}
