package org.partnerconsole.platform.persistence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.Session;

/**
 * The attributes of rows as plain values: texts, numbers, truth values. Nothing of a plugin's class
 * is handed on, and no secret.
 */
final class AuditedValues {

    private static final String HIDDEN = "(secret)";
    private static final int LONGEST = 2000;

    private final Session session;
    private final SecretAttributes secrets;

    AuditedValues(Session session, SecretAttributes secrets) {
        this.session = session;
        this.secrets = secrets;
    }

    /** All attributes of a row that are set. */
    Map<String, Object> of(ClassDescriptor descriptor, Object row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            if (mapping.getAttributeName() != null && mapping.getAttributeAccessor() != null) {
                Object value = of(mapping, mapping.getAttributeValueFromObject(row));
                if (value != null) {
                    values.put(mapping.getAttributeName(), value);
                }
            }
        }
        return values;
    }

    /** A value of an attribute, or null. */
    Object of(DatabaseMapping mapping, Object value) {
        if (value == null) {
            return null;
        }
        if (secrets.contain(mapping)) {
            return HIDDEN;
        }
        if (mapping.isAggregateObjectMapping()) {
            return of(mapping.getReferenceDescriptor(), value);
        }
        if (value instanceof Collection<?> many) {
            return many.size() + " entries";
        }
        if (value instanceof Map<?, ?> many) {
            return many.size() + " entries";
        }
        if (mapping.isForeignReferenceMapping() && session.getDescriptor(value) != null) {
            return String.valueOf(session.getId(value));
        }
        return plain(value);
    }

    private static Object plain(Object value) {
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        boolean own = value.getClass().getClassLoader() != null;
        if (!own && (value instanceof Number || value instanceof Boolean)) {
            return value;
        }
        String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
