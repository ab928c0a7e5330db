package org.partnerconsole.platform.plugin;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /**
     * Installs what is not there yet of some jars, and offers it beside what others offer.
     *
     * <p>An API may be made of another's. When that changes it is installed once more, since a
     * bundle stays wired to what it was wired to first.
     *
     * @param others the places of the packages that others offer
     * @return where the packages of each jar are
     */
    Map<PluginJar, Set<String>> install(Collection<PluginJar> jars, Set<String> others) {
        Map<String, Bundle> reused = reusable(jars, others);
        Map<PluginJar, Set<String>> places = new HashMap<>();
        Set<String> all = new HashSet<>(others);
        for (PluginJar jar : jars) {
            Set<String> own = places.computeIfAbsent(jar, each -> new HashSet<>());
            for (ApiBundle api : jar.apis()) {
                own.add(
                        reused.computeIfAbsent(
                                        api.key(),
                                        key -> framework.install(freePlace(key), api.bytes()))
                                .getLocation());
            }
            all.addAll(own);
        }
        offer(all);
        return places;
    }

    /** What is there already, and wired to nothing but what will be offered; by key. */
    private Map<String, Bundle> reusable(Collection<PluginJar> jars, Set<String> others) {
        Map<String, Bundle> there = new HashMap<>();
        jars.stream()
                .flatMap(jar -> jar.apiKeys().stream())
                .forEach(key -> newest(key).ifPresent(bundle -> there.put(key, bundle)));
        boolean isSettled = false;
        while (!isSettled) {
            Set<String> kept = new HashSet<>(others);
            there.values().forEach(bundle -> kept.add(bundle.getLocation()));
            isSettled = !there.values().removeIf(bundle -> !kept.containsAll(usedBy(bundle)));
        }
        return there;
    }

    private Optional<Bundle> newest(String key) {
        return all().stream()
                .filter(bundle -> ApiBundle.keyOf(bundle.getLocation()).equals(key))
                .max(Comparator.comparing(Bundle::getBundleId));
    }

    private String freePlace(String key) {
        String place = key;
        for (int i = 2; framework.context().getBundle(place) != null; i++) {
            place = ApiBundle.place(key, i);
        }
        return place;
    }

    /** These packages, and those of others that are made of them. */
    Set<String> withDependents(Set<String> places) {
        Set<String> found = new HashSet<>(places);
        boolean isComplete = false;
        while (!isComplete) {
            isComplete =
                    !found.addAll(
                            all().stream()
                                    .filter(api -> usedBy(api).stream().anyMatch(found::contains))
                                    .map(Bundle::getLocation)
                                    .toList());
        }
        return found;
    }

    private List<Bundle> all() {
        return framework.bundles().stream()
                .filter(bundle -> ApiBundle.isPlace(bundle.getLocation()))
                .toList();
    }

    /** From now on, bundles are wired to these packages of plugins only. */
    void offer(Set<String> places) {
        offered = Set.copyOf(places);
    }

    /** Whether a package may be used by who is resolved now. */
    boolean isOffered(BundleCapability capability) {
        String location = capability.getRevision().getBundle().getLocation();
        return !ApiBundle.isPlace(location) || offered.contains(location);
    }

    /** Takes away what is neither offered nor used any more. */
    void collect() {
        List<Bundle> unused = unused();
        while (!unused.isEmpty()) {
            unused.forEach(framework::uninstall);
            // Those that they were made of.
            unused = unused();
        }
    }

    private List<Bundle> unused() {
        return all().stream()
                .filter(bundle -> !offered.contains(bundle.getLocation()))
                .filter(bundle -> !isUsed(bundle))
                .toList();
    }

    /** Where the packages of plugins are that a bundle is wired to. */
    static List<String> usedBy(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        return wiring == null
                ? List.of()
                : wiring.getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                        .map(wire -> wire.getProviderWiring().getBundle().getLocation())
                        .filter(ApiBundle::isPlace)
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
