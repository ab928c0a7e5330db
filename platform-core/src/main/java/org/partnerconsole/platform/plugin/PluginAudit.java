package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.partnerconsole.api.audit.Audit;
import org.partnerconsole.api.audit.Change;
import org.partnerconsole.platform.audit.AuditQuery;
import org.partnerconsole.platform.audit.AuditTrail;
import org.partnerconsole.platform.persistence.JtaTransactions;

/** Gives each plugin the trail of its own rows, and a way to say why it changes them. */
@ApplicationScoped
class PluginAudit implements PluginService<Audit> {

    private static final int LONGEST_REASON = 1000;

    private final AuditTrail trail;
    private final JtaTransactions transactions;

    /** Only for the container's proxy. */
    protected PluginAudit() {
        this(null, null);
    }

    @Inject
    PluginAudit(AuditTrail trail, JtaTransactions transactions) {
        this.trail = trail;
        this.transactions = transactions;
    }

    @Override
    public Class<Audit> type() {
        return Audit.class;
    }

    @Override
    public Audit of(String pluginId) {
        return new Audit() {
            @Override
            public void because(String reason) {
                if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                    throw new IllegalArgumentException(
                            "a reason has 1 to %d characters, but this one has %d"
                                    .formatted(LONGEST_REASON, reason.strip().length()));
                }
                transactions.explain(reason);
            }

            @Override
            public List<Change> changesOf(Class<?> entity, Object rowId, int limit) {
                return List.copyOf(
                        trail.find(
                                AuditQuery.newest(limit)
                                        .of(pluginId, entity.getSimpleName(), rowId.toString())));
            }
        };
    }
}
