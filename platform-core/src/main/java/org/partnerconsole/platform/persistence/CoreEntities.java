package org.partnerconsole.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.partnerconsole.platform.module.CoreModule;

/** The unit of the core's own entities, and its entity manager as a bean. */
@ApplicationScoped
public class CoreEntities {

    private final EntityUnits units;
    private EntityUnit unit;

    /** Only for the container's proxy. */
    protected CoreEntities() {
        this(null);
    }

    @Inject
    CoreEntities(EntityUnits units) {
        this.units = units;
    }

    /** The entity manager of the core; opens the unit on first use, after the migrations. */
    @Produces
    @ApplicationScoped
    public synchronized EntityManager entityManager() {
        if (unit == null) {
            unit = units.open(CoreModule.read());
        }
        return unit.entityManager();
    }

    /** Closes the unit; the next use would open another. */
    public synchronized void close() {
        if (unit != null) {
            unit.close();
            unit = null;
        }
    }
}
