package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;
import org.partnerconsole.api.billing.Charges;
import org.partnerconsole.api.billing.Customers;
import org.partnerconsole.api.billing.Offers;
import org.partnerconsole.api.billing.Orders;
import org.partnerconsole.api.billing.Prices;
import org.partnerconsole.api.billing.Subscriptions;
import org.partnerconsole.api.events.Events;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.api.ui.StaticFiles;
import org.partnerconsole.platform.persistence.EntityUnit;

/** The bridge from the console's beans to the services that plugins reference. */
@ApplicationScoped
class HostServices {

    /** Beans that all plugins share. */
    private static final List<Class<?>> SHARED =
            List.of(
                    Charges.class,
                    Customers.class,
                    Offers.class,
                    Orders.class,
                    Prices.class,
                    Subscriptions.class,
                    Events.class,
                    CurrentCaller.class,
                    Transactions.class,
                    Clock.class,
                    Live.class);

    private final Instance<Object> beans;
    private final Instance<PluginService<?>> ownEach;
    private final Map<Long, EntityUnit> units = new ConcurrentHashMap<>();

    /** Only for the container's proxy. */
    protected HostServices() {
        this(null, null);
    }

    @Inject
    HostServices(Instance<Object> beans, Instance<PluginService<?>> ownEach) {
        this.beans = beans;
        this.ownEach = ownEach;
    }

    /** Registers everything a plugin may reference. */
    void register(BundleContext system) {
        SHARED.forEach(type -> registerShared(system, type));
        ownEach.forEach(service -> registerOwnEach(system, service));
        register(system, EntityManager.class, this::entityManager);
        register(system, StaticFiles.class, HostServices::staticFiles);
    }

    /** Lets the components of a bundle reference the entity manager of their unit. */
    void admit(Bundle bundle, EntityUnit unit) {
        units.put(bundle.getBundleId(), unit);
    }

    /** Forgets a bundle. */
    void dismiss(Bundle bundle) {
        units.remove(bundle.getBundleId());
    }

    private <T> void registerShared(BundleContext system, Class<T> type) {
        T bean = beans.select(type).get();
        system.registerService(type, bean, null);
    }

    private <T> void registerOwnEach(BundleContext system, PluginService<T> service) {
        register(system, service.type(), bundle -> service.of(bundle.getSymbolicName()));
    }

    private static StaticFiles staticFiles(Bundle bundle) {
        String root =
                "/plugin-files/%s/%s/".formatted(bundle.getSymbolicName(), bundle.getVersion());
        return path -> root + path;
    }

    private EntityManager entityManager(Bundle bundle) {
        EntityUnit unit = units.get(bundle.getBundleId());
        if (unit == null) {
            throw new IllegalStateException(
                    "%s references an EntityManager but has no entity: add one, or leave the reference out"
                            .formatted(bundle.getSymbolicName()));
        }
        return unit.entityManager();
    }

    private static <T> void register(
            BundleContext system, Class<T> type, Function<Bundle, T> maker) {
        system.registerService(
                type,
                new ServiceFactory<T>() {
                    @Override
                    public T getService(Bundle bundle, ServiceRegistration<T> registration) {
                        return maker.apply(bundle);
                    }

                    @Override
                    public void ungetService(
                            Bundle bundle, ServiceRegistration<T> registration, T service) {
                        // Nothing was opened for it.
                    }
                },
                null);
    }
}
