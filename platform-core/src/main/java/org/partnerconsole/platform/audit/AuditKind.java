package org.partnerconsole.platform.audit;

import java.util.Objects;

/**
 * A kind of rows whose changes are written down.
 *
 * @param module the plugin, or the core
 * @param entity the simple name of the rows' class, or the word that the core uses
 */
public record AuditKind(String module, String entity) {

    /** Requires both. */
    public AuditKind {
        Objects.requireNonNull(module, "module");
        Objects.requireNonNull(entity, "entity");
    }
}
