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
 * Keeps the versions of a set that is coming up from being given services of those that it
 * replaces, and any version from those of another one of its own plugin.
 *
 * <p>The framework prefers the older service: a component of a new version would be given one of
 * its own predecessor, or of the predecessor of another plugin that is updated in the same set.
 *
 * <p>Plugins outside of the set are not kept from seeing both. The framework tells of a service
 * once, when it is registered: one that was hidden then would not be found when its predecessor
 * goes. A reference to one service keeps the older one as long as that is there; one to all of a
 * type has both from the start of the new version to the end of the old one, or of the new one if
 * that is refused.
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
