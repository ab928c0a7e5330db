package org.partnerconsole.console.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.internal.ComponentMetaData;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.data.binder.BeanPropertySet;
import com.vaadin.flow.internal.ReflectionCache;
import com.vaadin.flow.server.ServiceDestroyListener;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The places in which Vaadin would keep a plugin's classes, and with them its class loader, after
 * the plugin has gone. Each was found in a heap dump.
 */
public final class ClassPins {

    private static final Logger LOG = LoggerFactory.getLogger(ClassPins.class);

    private ClassPins() {}

    /**
     * Whether a listener would keep a component's class for as long as the service lives.
     *
     * <p>{@link ComponentMetaData} registers one for each class of components, only to drop a cache
     * of its own at the end of the service. That end is also the end of the cache.
     */
    public static boolean isPin(ServiceDestroyListener listener) {
        return listener.getClass().getName().startsWith(ComponentMetaData.class.getName());
    }

    /** Makes Vaadin forget what it knows about the classes of loaders that have gone. */
    static void release(Set<ClassLoader> loaders) {
        // Caches of what reflection says about a class, filled again at need: components, event
        // types and client-callable methods here, the properties of a Binder's or Grid's bean
        // below.
        ReflectionCache.clearAll();
        if (read(BeanPropertySet.class, "INSTANCES") instanceof Map<?, ?> beans) {
            beans.clear();
        }
        // Components that Vaadin has warned about once since their scripts are in no bundle.
        if (read(UIInternals.class, "warnedAboutDeps") instanceof Set<?> warned) {
            warned.removeIf(
                    type ->
                            type instanceof Class<?> component
                                    && Component.class.isAssignableFrom(component)
                                    && loaders.contains(component.getClassLoader()));
        }
    }

    private static Object read(Class<?> owner, String name) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            LOG.warn(
                    "{}.{} can't be cleared, so a plugin that has gone may stay in memory. This"
                            + " version of Vaadin keeps its classes elsewhere: take a heap dump.",
                    owner.getName(),
                    name,
                    e);
            return null;
        }
    }
}
