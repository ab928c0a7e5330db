package org.partnerconsole.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceProviderResolverHolder;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.persistence.sessions.Session;
import org.partnerconsole.platform.audit.AuditLog;
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
    private final AuditLog audit;

    /** Only for the container's proxy. */
    protected EntityUnits() {
        this(null, null, null, null, null);
    }

    @Inject
    EntityUnits(
            DataSources dataSources,
            JtaTransactions transactions,
            Callers callers,
            PersistenceServer server,
            AuditLog audit) {
        this.dataSources = dataSources;
        this.transactions = transactions;
        this.callers = callers;
        this.server = server;
        this.audit = audit;
    }

    /**
     * Makes the unit of a module.
     *
     * @throws IllegalStateException if an entity does not belong to a partner, or can't be mapped
     */
    public EntityUnit open(ConsoleModule module) {
        module.entities().forEach(new EntityPolicy(module)::check);
        // A name of its own each time: two versions of a plugin are open at once during an update.
        String name = module.id() + "-" + SEQUENCE.incrementAndGet();
        EntityManagerFactory factory =
                provider()
                        .createContainerEntityManagerFactory(
                                new UnitDefinition(name, module, dataSources.jta()),
                                properties(name));
        factory.unwrap(Session.class)
                .getEventManager()
                .addListener(new ChangeListener(module.id(), audit, transactions::reason));
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
}
