package org.partnerconsole.platform.persistence;

import jakarta.persistence.NamedNativeQueries;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.NamedStoredProcedureQueries;
import jakarta.persistence.NamedStoredProcedureQuery;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.partnerconsole.api.security.SharedByPartners;
import org.partnerconsole.platform.module.ConsoleModule;

/**
 * What an entity must be so that no partner can reach another's rows, judged before it is mapped.
 *
 * <p>The tables of element collections and of many-to-many relations carry no partner of their own:
 * they are reached through the row that owns them only, which does.
 */
final class EntityPolicy {

    private static final String ECLIPSELINK = Multitenant.class.getPackageName();

    /** The rest of the provider's annotations can run SQL or code of its own past the filter. */
    private static final Set<Class<?>> OF_ECLIPSELINK =
            Set.of(Multitenant.class, TenantDiscriminatorColumn.class);

    private static final List<Class<? extends Annotation>> NATIVE =
            List.of(
                    NamedNativeQuery.class,
                    NamedNativeQueries.class,
                    NamedStoredProcedureQuery.class,
                    NamedStoredProcedureQueries.class);

    private final ConsoleModule module;

    EntityPolicy(ConsoleModule module) {
        this.module = module;
    }

    /**
     * Judges an entity and all it inherits from.
     *
     * @throws IllegalStateException with what is wrong and what to write in its place
     */
    void check(Class<?> entity) {
        if (entity.isAnnotationPresent(SharedByPartners.class)) {
            require(
                    chain(entity).noneMatch(type -> type.isAnnotationPresent(Multitenant.class)),
                    entity,
                    "is marked both @SharedByPartners and @Multitenant: leave one of them out");
        } else {
            require(
                    chain(entity).anyMatch(EntityPolicy::belongsToPartner)
                            && chain(entity).allMatch(EntityPolicy::keepsPartner),
                    entity,
                    "does not belong to a partner: give it @Multitenant and @TenantDiscriminatorColumn(name = \"partner_id\", contextProperty = \"%s\")"
                            .formatted(EntityUnits.PARTNER_PROPERTY));
        }
        chain(entity).forEach(type -> checkQueries(entity, type));
    }

    private void checkQueries(Class<?> entity, Class<?> type) {
        require(
                NATIVE.stream().noneMatch(type::isAnnotationPresent),
                entity,
                "has a native query, which would see all partners' rows: write it in JPQL");
        for (Annotation annotation : type.getAnnotations()) {
            Class<?> kind = annotation.annotationType();
            require(
                    !kind.getPackageName().equals(ECLIPSELINK) || OF_ECLIPSELINK.contains(kind),
                    entity,
                    "has @%s, which could reach other partners' rows: leave it out"
                            .formatted(kind.getSimpleName()));
        }
        for (NamedQuery query : type.getAnnotationsByType(NamedQuery.class)) {
            try {
                JpqlPolicy.check(query.query());
            } catch (IllegalArgumentException e) {
                throw refused(
                        entity, "has the named query " + query.name() + ": " + e.getMessage());
            }
        }
    }

    private void require(boolean holds, Class<?> entity, String otherwise) {
        if (!holds) {
            throw refused(entity, otherwise);
        }
    }

    private IllegalStateException refused(Class<?> entity, String why) {
        return new IllegalStateException(
                "the entity %s of %s %s".formatted(entity.getName(), module.id(), why));
    }

    private static Stream<Class<?>> chain(Class<?> entity) {
        return Stream.iterate(
                entity, type -> type != null && type != Object.class, Class::getSuperclass);
    }

    private static boolean belongsToPartner(Class<?> type) {
        return type.isAnnotationPresent(Multitenant.class)
                && type.isAnnotationPresent(TenantDiscriminatorColumn.class);
    }

    /** Neither the entity nor what it inherits from takes back that it belongs to a partner. */
    private static boolean keepsPartner(Class<?> type) {
        Multitenant multitenant = type.getAnnotation(Multitenant.class);
        TenantDiscriminatorColumn column = type.getAnnotation(TenantDiscriminatorColumn.class);
        return (multitenant == null
                        || multitenant.value() == MultitenantType.SINGLE_TABLE
                                && multitenant.includeCriteria())
                && (column == null
                        || column.contextProperty().equals(EntityUnits.PARTNER_PROPERTY));
    }
}
