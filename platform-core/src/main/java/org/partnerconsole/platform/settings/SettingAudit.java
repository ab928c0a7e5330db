package org.partnerconsole.platform.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.partnerconsole.api.audit.Change;
import org.partnerconsole.api.security.PartnerId;
import org.partnerconsole.platform.audit.AuditLog;
import org.partnerconsole.platform.audit.RowChange;

/** Writes changes of settings down; of secrets only that they were changed. */
@ApplicationScoped
class SettingAudit {

    private static final String ENTITY = "settings";
    private static final String SECRET = "(secret)";

    private final AuditLog log;

    /** Only for the container's proxy. */
    protected SettingAudit() {
        this(null);
    }

    @Inject
    SettingAudit(AuditLog log) {
        this.log = log;
    }

    /**
     * Notes a change; in its transaction.
     *
     * @param partner whose settings; empty for those of all
     * @param before what was set, by name; what is not there had its default
     * @param after the new values by name; an empty one is the default again
     * @param secrets the names of those whose values are not shown
     */
    void changed(
            String pluginId,
            Optional<PartnerId> partner,
            Map<String, String> before,
            Map<String, Optional<String>> after,
            Set<String> secrets) {
        Map<String, Object> old = new TreeMap<>();
        Map<String, Object> fresh = new TreeMap<>();
        after.forEach(
                (name, value) -> {
                    boolean isSecret = secrets.contains(name);
                    Optional<String> known = Optional.ofNullable(before.get(name));
                    if (isSecret || !known.equals(value)) {
                        known.ifPresent(text -> old.put(name, isSecret ? SECRET : text));
                        value.ifPresent(text -> fresh.put(name, isSecret ? SECRET : text));
                    }
                });
        if (!old.isEmpty() || !fresh.isEmpty()) {
            log.record(
                    pluginId,
                    new RowChange(
                            partner.map(PartnerId::value),
                            ENTITY,
                            pluginId,
                            Change.Act.CHANGED,
                            old,
                            fresh,
                            Optional.empty()));
        }
    }
}
