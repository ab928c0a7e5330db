package org.partnerconsole.platform.persistence;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.partnerconsole.api.audit.Secret;

/**
 * The attributes of one unit's rows that their author has marked as secret. What was found out by
 * reflection is kept: every row that is written asks for all of its attributes.
 */
final class SecretAttributes {

    private final Map<DatabaseMapping, Boolean> known = new ConcurrentHashMap<>();

    /** Whether an attribute is marked, at its field or its getter. */
    boolean contain(DatabaseMapping mapping) {
        return known.computeIfAbsent(mapping, SecretAttributes::isMarked);
    }

    private static boolean isMarked(DatabaseMapping mapping) {
        Class<?> owner = mapping.getDescriptor().getJavaClass();
        return Stream.<Class<?>>iterate(owner, type -> type != null, Class::getSuperclass)
                .flatMap(type -> members(type, mapping.getAttributeName()))
                .anyMatch(member -> member.isAnnotationPresent(Secret.class));
    }

    private static Stream<AnnotatedElement> members(Class<?> type, String attribute) {
        String getter =
                "get" + attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
        return Stream.concat(
                Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.getName().equals(attribute)),
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.getName().equals(getter)));
    }
}
