package org.partnerconsole.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import org.partnerconsole.api.audit.Change;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.security.AccountChange;

/** Writes down who may sign in. */
@ApplicationScoped
class AccountsAudit {

    private final AuditLog log;

    /** Only for the container's proxy. */
    protected AccountsAudit() {
        this(null);
    }

    @Inject
    AccountsAudit(AuditLog log) {
        this.log = log;
    }

    void onChange(@Observes AccountChange change) {
        boolean isGone = change.act() == Change.Act.DELETED;
        log.record(
                ConsoleModule.CORE,
                RowChange.ofPlatform(
                        change.kind(),
                        change.id(),
                        change.act(),
                        isGone ? change.values() : Map.of(),
                        isGone ? Map.of() : change.values()));
    }
}
