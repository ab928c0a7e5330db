package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * The version of each plugin that serves at this moment, and what it provides.
 *
 * <p>One value, replaced as a whole: whoever asks sees all of a set of plugins before a switch, or
 * all of it after.
 */
@ApplicationScoped
public class ActivePlugins implements Extensions {

    private static final String COMPONENT = "component.name";

    private final OsgiFramework framework;
    private final PluginCalls calls;
    private volatile Map<String, PluginVersion> versions = Map.of();

    /** Only for the container's proxy. */
    protected ActivePlugins() {
        this(null, null);
    }

    @Inject
    ActivePlugins(OsgiFramework framework, PluginCalls calls) {
        this.framework = framework;
        this.calls = calls;
    }

    /** The references to services of a type, of one plugin's active version. */
    public <T> List<ServiceReference<T>> references(String pluginId, Class<T> type) {
        return framework.references(type).stream()
                .filter(reference -> isActive(reference.getBundle()))
                .filter(reference -> reference.getBundle().getSymbolicName().equals(pluginId))
                .toList();
    }

    /**
     * The components of one plugin's active version that provide a type, whether or not they can at
     * this moment: one may wait for a service of another plugin. Empty if nobody can tell, since
     * there is no such version or it is just going.
     */
    public Optional<List<DeclaredComponent>> declared(String pluginId, Class<?> type) {
        return Optional.ofNullable(versions.get(pluginId))
                .map(PluginVersion::bundle)
                .filter(bundle -> bundle.getState() == Bundle.ACTIVE)
                .map(
                        bundle ->
                                framework.declared(bundle).stream()
                                        .filter(each -> each.provides().contains(type.getName()))
                                        .toList());
    }

    /** The service behind a reference; empty if its plugin is just going. */
    public <T> Optional<T> service(ServiceReference<T> reference) {
        return Optional.ofNullable(framework.context().getService(reference));
    }

    @Override
    public <T> List<Extension<T>> named(Class<T> type) {
        List<Extension<T>> found = new ArrayList<>();
        for (ServiceReference<T> reference : framework.references(type)) {
            if (isActive(reference.getBundle())) {
                service(reference).ifPresent(service -> found.add(of(type, reference, service)));
            }
        }
        return found;
    }

    /** The plugin a class was brought by; empty if it is the console's own. */
    public static Optional<String> pluginOf(Class<?> type) {
        return Optional.ofNullable(FrameworkUtil.getBundle(type))
                .filter(bundle -> bundle.getBundleId() != 0)
                .map(Bundle::getSymbolicName);
    }

    Collection<PluginVersion> all() {
        return versions.values();
    }

    Optional<PluginVersion> find(String id) {
        return Optional.ofNullable(versions.get(id));
    }

    /** Replaces some versions by others at once; which they are is told by their plugins' ids. */
    void replace(Collection<PluginVersion> gone, Collection<PluginVersion> come) {
        Map<String, PluginVersion> next = new LinkedHashMap<>(versions);
        gone.forEach(version -> next.remove(version.id()));
        come.forEach(version -> next.put(version.id(), version));
        versions = Map.copyOf(next);
    }

    private boolean isActive(Bundle bundle) {
        if (bundle == null) {
            return false;
        }
        PluginVersion version = versions.get(bundle.getSymbolicName());
        return version != null && version.bundle().getBundleId() == bundle.getBundleId();
    }

    private <T> Extension<T> of(Class<T> type, ServiceReference<T> reference, T service) {
        String plugin = reference.getBundle().getSymbolicName();
        String name = String.valueOf(reference.getProperty(COMPONENT));
        return new Extension<>(plugin, name, calls.guarded(plugin, name, type, service));
    }
}
