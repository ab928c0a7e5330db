package org.partnerconsole.platform.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.queries.DeleteObjectQuery;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.changesets.ChangeRecord;
import org.eclipse.persistence.sessions.changesets.ObjectChangeSet;
import org.eclipse.persistence.sessions.changesets.UnitOfWorkChangeSet;
import org.partnerconsole.api.audit.Change.Act;
import org.partnerconsole.api.security.SharedByPartners;
import org.partnerconsole.platform.audit.AuditLog;
import org.partnerconsole.platform.audit.NotAudited;
import org.partnerconsole.platform.audit.RowChange;

/**
 * Writes down every change of a unit's rows: whenever the unit has found out what it is about to
 * write, on the connection and in the transaction that it writes with.
 *
 * <p>Of the unit's classes it keeps nothing: it goes with the session that holds it.
 */
final class ChangeListener extends SessionEventAdapter {

    private static final String CUSTOMER = "customerId";

    private final String moduleId;
    private final AuditLog log;
    private final Supplier<Optional<String>> reason;
    private final SecretAttributes secrets = new SecretAttributes();

    ChangeListener(String moduleId, AuditLog log, Supplier<Optional<String>> reason) {
        this.moduleId = moduleId;
        this.log = log;
        this.reason = reason;
    }

    @Override
    public void postCalculateUnitOfWorkChangeSet(SessionEvent event) {
        UnitOfWorkChangeSet all = (UnitOfWorkChangeSet) event.getProperty("UnitOfWorkChangeSet");
        List<RowChange> changes = new ArrayList<>();
        for (Object each : all.getAllChangeSets().keySet()) {
            ObjectChangeSet change = (ObjectChangeSet) each;
            if (change.isNew() || change.hasChanges()) {
                Object row = all.getUOWCloneForObjectChangeSet(change);
                of(event.getSession(), row, change).ifPresent(changes::add);
            }
        }
        log.record(moduleId, reason.get(), changes);
    }

    /** The set of changes does not know yet which rows go. */
    @Override
    public void preExecuteQuery(SessionEvent event) {
        if (event.getQuery() instanceof DeleteObjectQuery delete) {
            List<RowChange> changes = new ArrayList<>();
            of(event.getSession(), delete.getObject(), null).ifPresent(changes::add);
            log.record(moduleId, reason.get(), changes);
        }
    }

    /** What happens to a row; without a set of its changes, it is deleted. */
    private Optional<RowChange> of(Session session, Object row, ObjectChangeSet change) {
        ClassDescriptor descriptor = session.getDescriptor(row);
        Class<?> type = descriptor.getJavaClass();
        if (descriptor.isAggregateDescriptor() || type.isAnnotationPresent(NotAudited.class)) {
            return Optional.empty();
        }
        if (type.isAnnotationPresent(SharedByPartners.class)) {
            throw new IllegalStateException(
                    "a row of %s of %s is shared by all partners and can't be changed: leave it as its migration made it"
                            .formatted(type.getSimpleName(), moduleId));
        }
        AuditedValues values = new AuditedValues(session, secrets);
        Map<String, Object> now = values.of(descriptor, row);
        Map<String, Object> before = new LinkedHashMap<>();
        Map<String, Object> after = new LinkedHashMap<>();
        if (change == null) {
            before.putAll(now);
        } else if (change.isNew()) {
            after.putAll(now);
        } else {
            for (ChangeRecord record : change.getChanges()) {
                String attribute = record.getAttribute();
                DatabaseMapping mapping = descriptor.getMappingForAttributeName(attribute);
                before.put(attribute, values.of(mapping, record.getOldValue()));
                after.put(attribute, now.get(attribute));
            }
        }
        return Optional.of(
                new RowChange(
                        Optional.ofNullable(
                                (String) session.getProperty(EntityUnits.PARTNER_PROPERTY)),
                        type.getSimpleName(),
                        String.valueOf(session.getId(row)),
                        act(change),
                        before,
                        after,
                        Optional.ofNullable(now.get(CUSTOMER)).map(Object::toString)));
    }

    private static Act act(ObjectChangeSet change) {
        if (change == null) {
            return Act.DELETED;
        }
        return change.isNew() ? Act.CREATED : Act.CHANGED;
    }
}
