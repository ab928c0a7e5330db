package org.partnerconsole.platform.plugin;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.hooks.service.ListenerHook.ListenerInfo;

/**
 * Keeps the old and the new versions of plugins apart while both are there.
 *
 * <p>The framework prefers the older service: a component of a new version would be given one of
 * its own predecessor, or of the predecessor of another plugin that is updated in the same set.
 */
final class Generations implements FindHook, EventListenerHook {

    /** The bundles that are coming up, and the names of the plugins they are versions of. */
    private volatile Set<Bundle> coming = Set.of();

    private volatile Set<String> changing = Set.of();

    void coming(Collection<Bundle> bundles) {
        changing =
                bundles.stream()
                        .map(Bundle::getSymbolicName)
                        .collect(Collectors.toUnmodifiableSet());
        coming = Set.copyOf(bundles);
    }

    @Override
    public void find(
            BundleContext context,
            String name,
            String filter,
            boolean allServices,
            Collection<ServiceReference<?>> references) {
        references.removeIf(reference -> areApart(context.getBundle(), reference.getBundle()));
    }

    @Override
    public void event(ServiceEvent event, Map<BundleContext, Collection<ListenerInfo>> listeners) {
        Bundle provider = event.getServiceReference().getBundle();
        listeners.keySet().removeIf(context -> areApart(context.getBundle(), provider));
    }

    private boolean areApart(Bundle user, Bundle provider) {
        if (user == null || provider == null || user.equals(provider)) {
            return false;
        }
        String plugin = provider.getSymbolicName();
        boolean areVersionsOfOne = plugin != null && plugin.equals(user.getSymbolicName());
        return areVersionsOfOne
                || coming.contains(user) && !coming.contains(provider) && changing.contains(plugin);
    }
}
