package org.partnerconsole.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.NamedNativeQueries;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedStoredProcedureQueries;
import jakarta.persistence.NamedStoredProcedureQuery;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceProviderResolverHolder;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.MultitenantType;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;
import org.partnerconsole.platform.database.DataSources;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.security.Callers;

/** Makes the {@link EntityUnit} of a module on the server's persistence provider. */
@ApplicationScoped
public class EntityUnits {

    /** The context property that holds the partner; entities name it in their discriminator. */
    public static final String PARTNER_PROPERTY = "console.partner";

    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final DataSources dataSources;
    private final JtaTransactions transactions;
    private final Callers callers;
    private final PersistenceServer server;

    /** Only for the container's proxy. */
    protected EntityUnits() {
        this(null, null, null, null);
    }

    @Inject
    EntityUnits(
            DataSources dataSources,
            JtaTransactions transactions,
            Callers callers,
            PersistenceServer server) {
        this.dataSources = dataSources;
        this.transactions = transactions;
        this.callers = callers;
        this.server = server;
    }

    /**
     * Makes the unit of a module.
     *
     * @throws IllegalStateException if an entity does not belong to a partner, or can't be mapped
     */
    public EntityUnit open(ConsoleModule module) {
        List<Class<?>> entities = module.entities();
        entities.forEach(entity -> requireTenant(module, entity));
        // A name of its own each time: two versions of a plugin are open at once during an update.
        String name = module.id() + "-" + SEQUENCE.incrementAndGet();
        EntityManagerFactory factory =
                provider()
                        .createContainerEntityManagerFactory(
                                new UnitDefinition(name, module, dataSources.jta()),
                                properties(name));
        EntityManager entityManager =
                (EntityManager)
                        Proxy.newProxyInstance(
                                EntityUnits.class.getClassLoader(),
                                new Class<?>[] {EntityManager.class},
                                new TransactionScopedEntityManager(
                                        name, factory, transactions, callers));
        return new EntityUnit(factory, entityManager);
    }

    private Map<String, Object> properties(String name) {
        return Map.of(
                "eclipselink.target-server", server.name(),
                "eclipselink.session-name", name,
                "eclipselink.weaving", "false",
                // No row of one partner may ever answer for another out of a shared cache.
                "eclipselink.cache.shared.default", "false",
                "eclipselink.logging.level", "WARNING",
                "jakarta.persistence.schema-generation.database.action", "none");
    }

    private static PersistenceProvider provider() {
        List<PersistenceProvider> providers =
                PersistenceProviderResolverHolder.getPersistenceProviderResolver()
                        .getPersistenceProviders();
        if (providers.isEmpty()) {
            throw new IllegalStateException(
                    "The server has no persistence provider: add the feature persistence-3.2");
        }
        return providers.getFirst();
    }

    private static void requireTenant(ConsoleModule module, Class<?> entity) {
        TenantDiscriminatorColumn column = entity.getAnnotation(TenantDiscriminatorColumn.class);
        Multitenant multitenant = entity.getAnnotation(Multitenant.class);
        if (multitenant == null
                || multitenant.value() != MultitenantType.SINGLE_TABLE
                || !multitenant.includeCriteria()
                || column == null
                || !column.contextProperty().equals(PARTNER_PROPERTY)) {
            throw new IllegalStateException(
                    ("the entity %s of %s does not belong to a partner: give it @Multitenant and"
                                    + " @TenantDiscriminatorColumn(name = \"partner_id\", contextProperty ="
                                    + " \"%s\")")
                            .formatted(entity.getName(), module.id(), PARTNER_PROPERTY));
        }
        if (Stream.of(
                        NamedNativeQuery.class,
                        NamedNativeQueries.class,
                        NamedStoredProcedureQuery.class,
                        NamedStoredProcedureQueries.class)
                .anyMatch(entity::isAnnotationPresent)) {
            throw new IllegalStateException(
                    "the entity %s of %s has a native query, which would see all partners' rows: write it in JPQL"
                            .formatted(entity.getName(), module.id()));
        }
    }
}
