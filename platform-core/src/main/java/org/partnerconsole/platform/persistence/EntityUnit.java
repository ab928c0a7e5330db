package org.partnerconsole.platform.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

/**
 * The entities of one module (the core, or one version of a plugin) and the entity manager that
 * works on them in the transaction of the caller.
 */
public final class EntityUnit implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final EntityManager entityManager;

    EntityUnit(EntityManagerFactory factory, EntityManager entityManager) {
        this.factory = factory;
        this.entityManager = entityManager;
    }

    /**
     * The entity manager: a proxy, to be used inside a transaction only, bound to the partner of
     * the caller.
     */
    public EntityManager entityManager() {
        return entityManager;
    }

    @Override
    public void close() {
        factory.close();
    }
}
