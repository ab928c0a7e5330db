package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.hooks.service.EventListenerHook;
import org.osgi.framework.hooks.service.FindHook;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.CoreModule;
import org.partnerconsole.platform.persistence.EntityUnit;
import org.partnerconsole.platform.thread.ServerThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the plugins: one version of each answers, and a change is one switch.
 *
 * <p>A new version is brought up beside the old one. Only when it is ready do the views, the REST
 * application and the extensions switch over; the old one ends its requests and goes. What fails
 * before the switch leaves the old one untouched.
 */
@ApplicationScoped
public class PluginRuntime implements Extensions {

    private static final Logger LOG = LoggerFactory.getLogger(PluginRuntime.class);

    private final OsgiFramework framework;
    private final HostServices services;
    private final VersionStarter starter;
    private final PluginRegistry registry;
    private final PluginResources resources;
    private final Instance<PluginViews> views;
    private final PluginStatuses statuses;
    private final PluginSettings settings;
    private final ServerThreads threads;
    private final ConcurrentMap<String, PluginVersion> active = new ConcurrentHashMap<>();
    private ConsoleModule core;
    private PluginStore store;

    /** Only for the container's proxy. */
    protected PluginRuntime() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    PluginRuntime(
            OsgiFramework framework,
            HostServices services,
            VersionStarter starter,
            PluginRegistry registry,
            PluginResources resources,
            Instance<PluginViews> views,
            PluginStatuses statuses,
            PluginSettings settings,
            ServerThreads threads) {
        this.framework = framework;
        this.services = services;
        this.starter = starter;
        this.registry = registry;
        this.resources = resources;
        this.views = views;
        this.statuses = statuses;
        this.settings = settings;
        this.threads = threads;
    }

    /** Starts the framework and the REST application of the core alone. */
    public synchronized void start(Path storage) {
        core = CoreModule.read();
        store = new PluginStore(storage);
        framework.start(storage.resolve("framework"));
        SiblingHooks hooks = new SiblingHooks();
        framework.context().registerService(FindHook.class, hooks, null);
        framework.context().registerService(EventListenerHook.class, hooks, null);
        services.register(framework.context());
        resources.prepare(List.of(core)).takeOver();
    }

    /** Stops everything, without changing what the operator wants. */
    public synchronized void stop() {
        framework.stop(Duration.ofSeconds(10));
        active.values().forEach(version -> version.unit().ifPresent(EntityUnit::close));
        active.clear();
    }

    List<PluginStatus> all() {
        return statuses.all();
    }

    Optional<PluginStatus> find(String id) {
        return statuses.find(id);
    }

    synchronized PluginStatus install(Path file) {
        PluginJar jar = PluginJar.read(file);
        PluginVersion running = active.get(jar.id());
        if (running != null && running.checksum().equals(jar.checksum())) {
            return require(jar.id());
        }
        if (registry.isStopped(jar.id())) {
            store.keep(jar);
            return statuses.now(jar, PluginState.STOPPED);
        }
        return bringUp(jar);
    }

    synchronized PluginStatus start(String id) {
        require(id);
        return active.containsKey(id) ? require(id) : bringUp(store.get(id));
    }

    synchronized PluginStatus stop(String id) {
        PluginStatus status = require(id);
        PluginVersion version = active.get(id);
        registry.record(id, status.version(), version == null ? "" : version.checksum(), true);
        if (version != null) {
            switchOver(version, null);
        }
        return statuses.now(status, PluginState.STOPPED);
    }

    synchronized void uninstall(String id) {
        require(id);
        PluginVersion version = active.get(id);
        if (version != null) {
            switchOver(version, null);
        }
        registry.forget(id);
        store.forget(id);
        LOG.info("{} is uninstalled; its data is kept", id);
        statuses.gone(id);
    }

    /** Notes that a file in the folder can't be taken, under its plugin's id if it has one. */
    synchronized void noteFailure(String idOrFileName, PluginRefused failure) {
        boolean noted =
                find(idOrFileName)
                        .flatMap(PluginStatus::cause)
                        .filter(failure.getMessage()::equals)
                        .isPresent();
        if (!noted) {
            statuses.refused(idOrFileName, "", active.containsKey(idOrFileName), failure);
        }
    }

    /** Forgets that a file could not be taken: it is gone. */
    synchronized void forgetFailure(String idOrFileName) {
        find(idOrFileName)
                .filter(status -> status.state() == PluginState.FAILED)
                .ifPresent(status -> statuses.gone(status.id()));
    }

    @Override
    public <T> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (ServiceReference<T> reference : framework.references(type)) {
            if (isActive(reference.getBundle())) {
                Optional.ofNullable(framework.context().getService(reference))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** The references to services of a type, of one plugin's active version. */
    public <T> List<ServiceReference<T>> references(String pluginId, Class<T> type) {
        return framework.references(type).stream()
                .filter(reference -> isActive(reference.getBundle()))
                .filter(reference -> reference.getBundle().getSymbolicName().equals(pluginId))
                .toList();
    }

    /** The service behind a reference; empty if its plugin is just going. */
    public <T> Optional<T> service(ServiceReference<T> reference) {
        return Optional.ofNullable(framework.context().getService(reference));
    }

    /** The active version of every plugin. */
    Collection<PluginVersion> active() {
        return List.copyOf(active.values());
    }

    private boolean isActive(Bundle bundle) {
        if (bundle == null) {
            return false;
        }
        PluginVersion version = active.get(bundle.getSymbolicName());
        return version != null && version.bundle().getBundleId() == bundle.getBundleId();
    }

    private PluginStatus bringUp(PluginJar jar) {
        long begun = System.nanoTime();
        PluginVersion before = active.get(jar.id());
        try {
            PluginVersion version = starter.bringUp(jar, settings.startLimit());
            switchOrTakeDown(before, version);
        } catch (PluginRefused e) {
            if (find(jar.id()).isPresent()) {
                statuses.refused(jar.id(), jar.version(), before != null, e);
            }
            throw e;
        }
        store.keep(jar);
        registry.record(jar.id(), jar.version(), jar.checksum(), false);
        LOG.info(
                "{} {} is live after {} ms",
                jar.id(),
                jar.version(),
                (System.nanoTime() - begun) / 1_000_000);
        return statuses.now(jar, PluginState.ACTIVE);
    }

    private void switchOrTakeDown(PluginVersion before, PluginVersion version) {
        try {
            switchOver(before, version);
        } catch (PluginRefused e) {
            starter.takeDown(version);
            throw e;
        } catch (RuntimeException | LinkageError e) {
            starter.takeDown(version);
            throw new PluginRefused(
                    "%s %s can't be shown: %s"
                            .formatted(version.id(), version.module().version(), e.getMessage()),
                    e);
        }
    }

    /** The one switch: {@code before} answers until here, {@code after} from here on. */
    private void switchOver(PluginVersion before, PluginVersion after) {
        String id = before == null ? after.id() : before.id();
        List<ConsoleModule> modules = new ArrayList<>();
        modules.add(core);
        active.values().stream()
                .filter(version -> !version.id().equals(id))
                .map(PluginVersion::module)
                .forEach(modules::add);
        if (after != null) {
            modules.add(after.module());
        }
        PluginResources.Prepared prepared = resources.prepare(modules);
        // First: windows that follow the views at once ask for the version's texts and actions.
        setActive(id, after);
        try {
            views.get().replace(views(before), views(after));
        } catch (RuntimeException e) {
            setActive(id, before);
            prepared.discard();
            throw e;
        }
        PluginResources.Retired retired = prepared.takeOver();
        if (before != null) {
            threads.newThread("plugin-retire", () -> retire(before, retired)).start();
        }
    }

    private void setActive(String id, PluginVersion version) {
        if (version == null) {
            active.remove(id);
        } else {
            active.put(id, version);
        }
    }

    private void retire(PluginVersion version, PluginResources.Retired requests) {
        try {
            if (!requests.awaitEnd(settings.drain())) {
                LOG.warn(
                        "{} {} still answers a request after {} s and is taken away all the same",
                        version.id(),
                        version.module().version(),
                        settings.drain().toSeconds());
            }
            starter.takeDown(version);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("{} was not taken away cleanly", version.id(), e);
        }
    }

    private static Collection<Class<?>> views(PluginVersion version) {
        return version == null ? List.of() : version.module().views();
    }

    private PluginStatus require(String id) {
        return find(id).orElseThrow(
                        () ->
                                new PluginRefused(
                                        "There is no plugin '%s': install it first".formatted(id)));
    }
}
