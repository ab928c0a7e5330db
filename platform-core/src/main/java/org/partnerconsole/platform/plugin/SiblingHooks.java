package org.partnerconsole.platform.plugin;

import java.util.Collection;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/**
 * Hides the services of one version of a plugin from another version of it.
 *
 * <p>During an update both are there, and the framework prefers the older service: a component of
 * the new version would be given its predecessor's.
 */
final class SiblingHooks implements FindHook, EventListenerHook {

    @Override
    public void find(
            BundleContext context,
            String name,
            String filter,
            boolean allServices,
            Collection<ServiceReference<?>> references) {
        references.removeIf(reference -> areSiblings(context.getBundle(), reference.getBundle()));
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        Bundle provider = event.getServiceReference().getBundle();
        listeners.keySet().removeIf(context -> areSiblings(context.getBundle(), provider));
    }

    private static boolean areSiblings(Bundle one, Bundle other) {
        return one != null
                && other != null
                && one.getBundleId() != other.getBundleId()
                && one.getSymbolicName() != null
                && one.getSymbolicName().equals(other.getSymbolicName());
    }
}
