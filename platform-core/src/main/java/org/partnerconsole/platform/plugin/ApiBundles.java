package org.partnerconsole.platform.plugin;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The packages that plugins offer to each other, each set of them a bundle of its own.
 *
 * <p>During an update the old and the new ones are there. Who is resolved then must be wired to
 * those that will be offered after the switch, be they newer or, in a rollback, older; the
 * framework by itself prefers what it has resolved already.
 */
final class ApiBundles implements ResolverHookFactory {

    private final OsgiFramework framework;
    private volatile Set<String> offered = Set.of();

    ApiBundles(OsgiFramework framework) {
        this.framework = framework;
    }

    /** Installs what is not there yet of some jars. */
    void install(Collection<PluginJar> jars) {
        for (PluginJar jar : jars) {
            for (ApiBundle api : jar.apis()) {
                if (framework.context().getBundle(api.key()) == null) {
                    framework.install(api.key(), api.bytes());
                }
            }
        }
    }

    /** From now on, bundles are wired to these packages of plugins only. */
    void offer(Set<String> keys) {
        offered = Set.copyOf(keys);
    }

    /** Whether a package may be used by who is resolved now. */
    boolean isOffered(BundleCapability capability) {
        String location = capability.getRevision().getBundle().getLocation();
        return !ApiBundle.isKey(location) || offered.contains(location);
    }

    /** Takes away what is neither offered nor used any more. */
    void collect() {
        List<Bundle> unused =
                framework.bundles().stream()
                        .filter(bundle -> ApiBundle.isKey(bundle.getLocation()))
                        .filter(bundle -> !offered.contains(bundle.getLocation()))
                        .filter(bundle -> !isUsed(bundle))
                        .toList();
        unused.forEach(framework::uninstall);
    }

    /** The keys of the packages a bundle is wired to. */
    static List<String> usedBy(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null
                ? List.of()
                : wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                        .map(wire -> wire.getProviderWiring().getBundle().getLocation())
                        .filter(ApiBundle::isKey)
                        .distinct()
                        .toList();
    }

    private static boolean isUsed(Bundle api) {
        BundleWiring wiring = api.adapt(BundleWiring.class);
        return wiring != null
                && wiring.getProvidedWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                        .map(BundleWire::getRequirerWiring)
                        .anyMatch(BundleWiring::isInUse);
    }

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return new OfferedOnly();
    }

    private final class OfferedOnly implements ResolverHook {

        @Override
        public void filterMatches(
                BundleRequirement requirement, Collection<BundleCapability> candidates) {
            candidates.removeIf(candidate -> !isOffered(candidate));
        }

        @Override
        public void filterResolvable(Collection<BundleRevision> candidates) {
            // Whoever is installed may be resolved.
        }

        @Override
        public void filterSingletonCollisions(
                BundleCapability singleton, Collection<BundleCapability> collisions) {
            // No bundle of a plugin is a singleton: two versions stand beside each other.
        }

        @Override
        public void end() {
            // Nothing was opened.
        }
    }
}
