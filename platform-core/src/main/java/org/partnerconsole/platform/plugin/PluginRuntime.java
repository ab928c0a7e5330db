package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.CoreModule;
import org.partnerconsole.platform.module.RestRoute;
import org.partnerconsole.platform.persistence.EntityUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life cycle of the plugins; the states are drawn at {@link PluginState}.
 *
 * <p>A change is a set of plugins with one switch. New versions are brought up beside the old ones.
 * Only when all of them are ready do services, views and REST switch over; the old versions end
 * what they have begun, and go. What fails before the switch leaves everything as it was.
 */
@ApplicationScoped
public class PluginRuntime {

    private static final Logger LOG = LoggerFactory.getLogger(PluginRuntime.class);

    private final OsgiFramework framework;
    private final Deployer deployer;
    private final Switchboard switchboard;
    private final Retirements retirements;
    private final ActivePlugins active;
    private final PluginBook book;
    private final PluginStatuses statuses;
    private final PluginTables tables;
    private final PluginCalls calls;
    private final Event<PluginPurge> purges;
    private final Clock clock;
    private ConsoleModule core;

    /** Only for the container's proxy. */
    protected PluginRuntime() {
        this(null, null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    PluginRuntime(
            OsgiFramework framework,
            Deployer deployer,
            Switchboard switchboard,
            Retirements retirements,
            ActivePlugins active,
            PluginBook book,
            PluginStatuses statuses,
            PluginTables tables,
            PluginCalls calls,
            Event<PluginPurge> purges,
            Clock clock) {
        this.framework = framework;
        this.deployer = deployer;
        this.switchboard = switchboard;
        this.retirements = retirements;
        this.active = active;
        this.book = book;
        this.statuses = statuses;
        this.tables = tables;
        this.calls = calls;
        this.purges = purges;
        this.clock = clock;
    }

    /** Starts the framework and the REST application of the core alone. */
    public synchronized void start(Path storage) {
        core = CoreModule.read();
        book.open(storage.resolve("jars"));
        framework.start(storage.resolve("framework"));
        deployer.open();
        switchboard.switchOff(core, List.of());
    }

    /** Stops everything, without changing what the operator wants. */
    public synchronized void stop() {
        framework.stop(Duration.ofSeconds(10));
        active.all().forEach(version -> version.unit().ifPresent(EntityUnit::close));
        active.replace(active.all(), List.of());
    }

    List<PluginStatus> all() {
        return statuses.all().stream().map(this::withLeaving).toList();
    }

    Optional<PluginStatus> find(String id) {
        return statuses.find(id).map(this::withLeaving);
    }

    List<RestRoute> routes(String id) {
        return switchboard.routes(id);
    }

    List<String> tables(String id) {
        return tables.of(id);
    }

    private PluginStatus withLeaving(PluginStatus status) {
        return status.leaving(retirements.of(status.id()));
    }

    /**
     * Installs a set of plugins, or updates those that are there, with one switch.
     *
     * @throws PluginRefused if one of them can't be taken; then none is
     */
    synchronized void install(Collection<PluginJar> jars, PluginSource source) {
        requireDifferent(jars);
        Map<PluginJar, PluginAct.Kind> set = new LinkedHashMap<>();
        for (PluginJar jar : jars) {
            Optional<PluginVersion> serving = active.find(jar.id());
            if (book.isStopped(jar.id())) {
                book.keepStopped(jar, entry(PluginAct.Kind.INSTALL, source));
            } else if (serving.isEmpty()) {
                set.put(jar, PluginAct.Kind.INSTALL);
            } else if (!serving.get().checksum().equals(jar.checksum())) {
                set.put(jar, PluginAct.Kind.UPDATE);
            }
        }
        change(set, source);
    }

    /** Starts a plugin that was stopped or has failed. */
    synchronized void start(String id, PluginSource source) {
        require(id);
        if (active.find(id).isEmpty()) {
            change(Map.of(book.wanted(id), PluginAct.Kind.START), source);
        }
    }

    /** Stops a plugin until it is started again. */
    synchronized void stop(String id, PluginSource source) {
        PluginStatus status = require(id);
        PluginBook.Entry entry = entry(PluginAct.Kind.STOP, source);
        List<PluginVersion> serving = active.find(id).stream().toList();
        PluginViews.Departure windows = switchOff(id, serving, entry.steps());
        book.stopped(status, entry, Optional.empty());
        retirements.begin(serving, windows);
    }

    /** Goes back to the version that served before; code only, data stays as it is. */
    synchronized void rollback(String id, PluginSource source) {
        require(id);
        PluginJar jar = book.previous(id);
        String left = book.wantedChecksum(id);
        if (book.isStopped(id)) {
            tables.requireUnbroken(jar);
            book.keepStopped(jar, entry(PluginAct.Kind.ROLLBACK, source));
        } else {
            change(Map.of(jar, PluginAct.Kind.ROLLBACK), source);
        }
        book.leftBehind(id, left);
    }

    /**
     * Removes a plugin.
     *
     * @param purge whether its data goes too, and all that waits for it
     * @throws PluginRefused if something still uses the data that is to go, or the database does
     *     not obey; then the plugin is stopped at most
     */
    synchronized void uninstall(String id, boolean purge, PluginSource source) {
        PluginStatus status = require(id);
        if (purge) {
            requireUnused(id);
        }
        PluginBook.Entry entry = entry(PluginAct.Kind.UNINSTALL, source);
        List<PluginVersion> serving = active.find(id).stream().toList();
        PluginViews.Departure windows = switchOff(id, serving, entry.steps());
        try {
            if (purge) {
                entry.steps().time("drain", () -> retirements.endNow(serving, windows));
                requireUnused(id);
                entry.steps().time("purge", () -> purge(id));
            } else {
                retirements.begin(serving, windows);
            }
            book.forget(status, entry);
        } catch (RuntimeException e) {
            PluginRefused refusal = PluginRefused.because(e);
            book.stopped(status, entry, Optional.of(refusal));
            throw refusal;
        }
        LOG.info("{} is uninstalled; its data is {}", id, purge ? "purged" : "kept");
        statuses.gone(id);
    }

    /**
     * Waits until nothing uses replaced versions of a plugin any more.
     *
     * @throws PluginRefused if something does for longer than their end may take
     */
    void requireUnused(String id) {
        List<String> holders = retirements.awaitEnd(id);
        if (!holders.isEmpty()) {
            throw new PluginRefused(
                    "The data of '%s' can't be purged yet, since a version that leaves is still used by %s: try again when that has ended"
                            .formatted(id, String.join(", ", holders)));
        }
    }

    private void purge(String id) {
        purges.fire(new PluginPurge(id));
        tables.purge(id);
    }

    /** Notes that a file can't be taken, under its plugin's id if it has one. */
    synchronized void noteFailure(String idOrFileName, PluginRefused failure) {
        boolean known =
                find(idOrFileName)
                        .flatMap(PluginStatus::cause)
                        .filter(failure.getMessage()::equals)
                        .isPresent();
        if (!known) {
            statuses.refused(idOrFileName, "", failure);
        }
    }

    /** Forgets a plugin that has failed and left nothing to start: its file is gone. */
    synchronized void forgetFailure(String idOrFileName) {
        find(idOrFileName)
                .filter(status -> status.state() == PluginState.FAILED)
                .ifPresent(status -> statuses.gone(status.id()));
    }

    private void change(Map<PluginJar, PluginAct.Kind> wanted, PluginSource source) {
        if (wanted.isEmpty()) {
            return;
        }
        Steps steps = new Steps();
        Map<PluginJar, PluginBook.Entry> set = new LinkedHashMap<>();
        wanted.forEach((jar, kind) -> set.put(jar, entry(kind, source, steps)));
        for (PluginJar jar : consumersOf(wanted.keySet())) {
            set.put(jar, entry(PluginAct.Kind.REWIRE, source, steps));
        }
        Set<String> ids = set.keySet().stream().map(PluginJar::id).collect(Collectors.toSet());
        List<PluginVersion> before =
                active.all().stream().filter(version -> ids.contains(version.id())).toList();
        set.keySet().forEach(book::beginning);
        PluginViews.Departure windows;
        try {
            // Before the switch: a full disk is to be learnt while the old ones serve.
            set.keySet().forEach(book::keep);
            windows = switchTo(set.keySet(), before, steps);
        } catch (RuntimeException | LinkageError e) {
            PluginRefused refusal = PluginRefused.because(e);
            set.forEach((jar, entry) -> book.refused(jar, entry, refusal));
            throw refusal;
        }
        LOG.info("{} live after {} ms {}", set.keySet(), steps.millis(), steps.done());
        ids.forEach(calls::reset);
        set.forEach(book::live);
        retirements.begin(before, windows);
    }

    private PluginViews.Departure switchTo(
            Collection<PluginJar> jars, List<PluginVersion> before, Steps steps) {
        List<PluginVersion> staying =
                active.all().stream().filter(version -> !before.contains(version)).toList();
        Deployment deployment = deployer.deploy(jars, staying, before, core, steps);
        try {
            return steps.time("switch", () -> switchboard.switchTo(before, deployment));
        } catch (RuntimeException | LinkageError e) {
            deployer.discard(deployment, active.all());
            throw e instanceof PluginRefused refused
                    ? refused
                    : new PluginRefused("%s can't be shown: %s".formatted(jars, e), e);
        }
    }

    private PluginViews.Departure switchOff(String id, List<PluginVersion> serving, Steps steps) {
        book.stopping(id);
        try {
            return steps.time("switch", () -> switchboard.switchOff(core, serving));
        } catch (RuntimeException | LinkageError e) {
            if (!serving.isEmpty()) {
                book.goesOn(id);
            }
            throw e;
        }
    }

    /**
     * The jars of active plugins that use packages which a set brings in another version, be it for
     * packages that they offer: they are made anew, wired to the new packages, and switch together
     * with the set.
     */
    private List<PluginJar> consumersOf(Collection<PluginJar> jars) {
        Set<String> ids = new HashSet<>();
        Set<String> leaving = new HashSet<>();
        for (PluginJar jar : jars) {
            ids.add(jar.id());
            active.find(jar.id()).ifPresent(version -> leaving.addAll(version.apis()));
        }
        jars.forEach(jar -> leaving.removeIf(api -> jar.apiKeys().contains(ApiBundle.keyOf(api))));
        Set<String> changed = deployer.withDependents(leaving);
        return active.all().stream()
                .filter(version -> !ids.contains(version.id()))
                .filter(version -> version.hasToDoWithAny(changed))
                .map(book::jarOf)
                .toList();
    }

    private PluginBook.Entry entry(PluginAct.Kind kind, PluginSource source) {
        return entry(kind, source, new Steps());
    }

    private PluginBook.Entry entry(PluginAct.Kind kind, PluginSource source, Steps steps) {
        return new PluginBook.Entry(kind, clock.instant(), source, steps);
    }

    private static void requireDifferent(Collection<PluginJar> jars) {
        Set<String> ids = new HashSet<>();
        for (PluginJar jar : jars) {
            if (!ids.add(jar.id())) {
                throw new PluginRefused(
                        "Two jars are the plugin '%s': install one of them, or give the other a Bundle-SymbolicName of its own"
                                .formatted(jar.id()));
            }
        }
    }

    private PluginStatus require(String id) {
        return find(id).orElseThrow(
                        () ->
                                new PluginRefused(
                                        "There is no plugin '%s': install it first".formatted(id)));
    }
}
