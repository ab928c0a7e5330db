package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.osgi.framework.wiring.BundleWiring;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.persistence.EntityUnit;
import org.partnerconsole.platform.persistence.EntityUnits;
import org.partnerconsole.platform.thread.ServerThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings versions of plugins up beside whatever serves, and takes versions down. */
@ApplicationScoped
class Deployer {

    private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);

    private final OsgiFramework framework;
    private final PluginTables tables;
    private final EntityUnits units;
    private final HostServices services;
    private final PluginResources resources;
    private final PluginSettings settings;
    private final ServerThreads threads;
    private Generations generations;
    private ApiBundles apis;

    /** Only for the container's proxy. */
    protected Deployer() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    Deployer(
            OsgiFramework framework,
            PluginTables tables,
            EntityUnits units,
            HostServices services,
            PluginResources resources,
            PluginSettings settings,
            ServerThreads threads) {
        this.framework = framework;
        this.tables = tables;
        this.units = units;
        this.services = services;
        this.resources = resources;
        this.settings = settings;
        this.threads = threads;
    }

    /** Makes the running framework ready for two versions of a plugin at once. */
    void open() {
        generations = new Generations();
        apis = new ApiBundles(framework);
        framework.context().registerService(FindHook.class, generations, null);
        framework.context().registerService(EventListenerHook.class, generations, null);
        framework.context().registerService(ResolverHookFactory.class, apis, null);
        services.register(framework.context());
    }

    /**
     * Brings a set of versions up.
     *
     * @param jars the set; one jar for each plugin
     * @param staying the active versions of all other plugins
     * @param leaving the active versions that the set is to replace
     * @param core the core, whose resources answer too
     * @throws PluginRefused if any of it fails; then nothing of the set is left
     */
    synchronized Deployment deploy(
            Collection<PluginJar> jars,
            Collection<PluginVersion> staying,
            Collection<PluginVersion> leaving,
            ConsoleModule core,
            Steps steps) {
        tables.admit(jars, leaving, staying, core);
        Set<String> offered = offeredBy(staying);
        List<Rising> rising = new ArrayList<>();
        LimitedTask<PluginResources.Prepared> composed = null;
        try {
            steps.time("install", () -> install(jars, offered, rising));
            steps.time("resolve", () -> resolve(rising));
            rising.forEach(Rising::loadClasses);
            composed = compose(core, staying, rising, steps);
            rising.forEach(each -> bringUp(each, steps));
            List<PluginVersion> versions = rising.stream().map(Rising::version).toList();
            return new Deployment(versions, result(composed, jars));
        } catch (RuntimeException | LinkageError e) {
            if (composed != null) {
                composed.discard(settings.startLimit());
            }
            rising.forEach(each -> remove(each.bundle, each.unit));
            Set<String> before = offeredBy(staying);
            before.addAll(offeredBy(leaving));
            apis.offer(before);
            apis.collect();
            throw PluginRefused.because(e);
        } finally {
            generations.coming(List.of());
        }
    }

    private static Set<String> offeredBy(Collection<PluginVersion> versions) {
        Set<String> keys = new HashSet<>();
        versions.forEach(version -> keys.addAll(version.apis()));
        return keys;
    }

    private void install(Collection<PluginJar> jars, Set<String> offered, List<Rising> rising) {
        Map<PluginJar, Set<String>> places = apis.install(jars, offered);
        jars.forEach(jar -> rising.add(new Rising(jar, framework.install(jar), places.get(jar))));
        generations.coming(rising.stream().map(each -> each.bundle).toList());
    }

    private void resolve(List<Rising> rising) {
        Requirements requirements = new Requirements(framework.wiring(), apis);
        List<Bundle> bundles = rising.stream().map(each -> each.bundle).toList();
        bundles.forEach(requirements::check);
        if (!framework.wiring().resolveBundles(bundles)) {
            bundles.forEach(Deployer::explain);
        }
    }

    private static void explain(Bundle bundle) {
        try {
            // Only a start says why a bundle does not resolve.
            bundle.start();
        } catch (BundleException e) {
            throw new PluginRefused(
                    "%s %s does not resolve: %s"
                            .formatted(
                                    bundle.getSymbolicName(), bundle.getVersion(), e.getMessage()),
                    e);
        }
    }

    /** Beside the rest: it needs the classes only, and takes as long as all of that together. */
    private LimitedTask<PluginResources.Prepared> compose(
            ConsoleModule core,
            Collection<PluginVersion> staying,
            List<Rising> rising,
            Steps steps) {
        List<ConsoleModule> modules = new ArrayList<>();
        modules.add(core);
        staying.forEach(version -> modules.add(version.module()));
        rising.forEach(each -> modules.add(each.module));
        return LimitedTask.start(
                threads,
                "plugin-compose",
                () -> steps.time("compose", () -> resources.prepare(modules)),
                PluginResources.Prepared::discard);
    }

    private void bringUp(Rising rising, Steps steps) {
        ConsoleModule module = rising.module;
        steps.time("migrate", () -> tables.migrate(module, rising.jar.tablePrefix()));
        if (!module.entityNames().isEmpty()) {
            steps.time("entities", () -> rising.unit = Optional.of(open(module)));
            services.admit(rising.bundle, rising.unit.orElseThrow());
        }
        BundleStarter starter = new BundleStarter(framework, threads, settings.startLimit());
        steps.time("start", () -> starter.start(rising.bundle, module));
    }

    private EntityUnit open(ConsoleModule module) {
        return LimitedTask.start(
                        threads,
                        "plugin-entities-" + module.id(),
                        () -> units.open(module),
                        EntityUnit::close)
                .await(
                        settings.startLimit(),
                        () ->
                                tooSlow(
                                        "the entities of %s %s are not ready"
                                                .formatted(module.id(), module.version())));
    }

    private PluginResources.Prepared result(
            LimitedTask<PluginResources.Prepared> composed, Collection<PluginJar> jars) {
        return composed.await(
                settings.startLimit(),
                () -> tooSlow("the REST addresses with %s are not composed".formatted(jars)));
    }

    private PluginRefused tooSlow(String what) {
        return new PluginRefused(
                "%s within %d seconds: look at what the thread waits for in a thread dump, or raise CONSOLE_PLUGIN_START_TIMEOUT"
                        .formatted(what, settings.startLimit().toSeconds()));
    }

    /** These packages of plugins, and those of others that are made of them. */
    synchronized Set<String> withDependents(Set<String> apiPlaces) {
        return apis.withDependents(apiPlaces);
    }

    /** Gives up what was brought up, but was not switched to. */
    synchronized void discard(Deployment deployment, Collection<PluginVersion> serving) {
        deployment.resources().discard();
        deployment.versions().forEach(this::remove);
        settle(serving);
    }

    /** Has the components of a version make room for those of its successor. */
    void silence(PluginVersion version) {
        within("stop", version.bundle(), version.bundle()::stop);
    }

    /** Takes away a version that nothing uses any more. */
    void remove(PluginVersion version) {
        remove(version.bundle(), version.unit());
    }

    /** Takes away the packages of plugins that nobody offers or uses any more. */
    synchronized void settle(Collection<PluginVersion> serving) {
        apis.offer(offeredBy(serving));
        apis.collect();
    }

    private void remove(Bundle bundle, Optional<EntityUnit> unit) {
        within("removal", bundle, () -> framework.uninstall(bundle));
        services.dismiss(bundle);
        unit.ifPresent(EntityUnit::close);
    }

    /** What a plugin does at its end may hang, and must hang nobody else. */
    private void within(String what, Bundle bundle, End end) {
        LimitedTask<Void> task =
                LimitedTask.start(
                        threads,
                        "plugin-" + what + "-" + bundle.getSymbolicName(),
                        () -> attempt(what, bundle, end));
        if (!task.isDoneWithin(settings.endLimit())) {
            task.interrupt();
            LOG.warn(
                    "The {} of {} {} has not ended within {} s; it is left behind, and its classes stay in memory",
                    what,
                    bundle.getSymbolicName(),
                    bundle.getVersion(),
                    settings.endLimit().toSeconds());
        }
    }

    private static void attempt(String what, Bundle bundle, End end) {
        try {
            end.run();
        } catch (BundleException | RuntimeException | Error e) {
            LOG.warn("The {} of {} did not go cleanly", what, bundle, e);
        }
    }

    @FunctionalInterface
    private interface End {

        void run() throws BundleException;
    }

    /** A version on its way up. */
    private static final class Rising {

        private final PluginJar jar;
        private final Bundle bundle;
        private final Set<String> apis;
        private ConsoleModule module;
        private Optional<EntityUnit> unit = Optional.empty();

        Rising(PluginJar jar, Bundle bundle, Set<String> apis) {
            this.jar = jar;
            this.bundle = bundle;
            this.apis = apis;
        }

        /** Better to learn now that a class is missing than when a person opens its view. */
        void loadClasses() {
            module = jar.module(bundle.adapt(BundleWiring.class).getClassLoader());
            module.views();
            module.resources();
            module.entities();
        }

        PluginVersion version() {
            return new PluginVersion(module, jar.checksum(), bundle, unit, apis);
        }
    }
}
