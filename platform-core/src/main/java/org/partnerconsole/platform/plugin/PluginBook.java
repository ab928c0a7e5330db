package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what happens to plugins: the wanted version and its jar first, so that a crash finds
 * it, then what was done, then where the plugin stands now, which tells everybody.
 */
@ApplicationScoped
class PluginBook {

    private static final Logger LOG = LoggerFactory.getLogger(PluginBook.class);

    private final ActivePlugins active;
    private final PluginRegistry registry;
    private final PluginHistory history;
    private final PluginStatuses statuses;
    private final PluginSettings settings;
    private final Clock clock;
    private volatile PluginStore store;

    /** Only for the container's proxy. */
    protected PluginBook() {
        this(null, null, null, null, null, null);
    }

    @Inject
    PluginBook(
            ActivePlugins active,
            PluginRegistry registry,
            PluginHistory history,
            PluginStatuses statuses,
            PluginSettings settings,
            Clock clock) {
        this.active = active;
        this.registry = registry;
        this.history = history;
        this.statuses = statuses;
        this.settings = settings;
        this.clock = clock;
    }

    void open(Path storage) {
        store = new PluginStore(storage);
    }

    /** The jar of the version that a plugin is to serve with. */
    PluginJar wanted(String id) {
        PluginRegistry.Wanted wanted =
                registry.find(id)
                        .orElseThrow(
                                () ->
                                        new PluginRefused(
                                                "No version of '%s' has ever come up: install one that does"
                                                        .formatted(id)));
        return store.get(id, wanted.checksum());
    }

    PluginJar jarOf(PluginVersion version) {
        return store.get(version.id(), version.checksum());
    }

    /** The jar of the version that served before the wanted one. */
    PluginJar previous(String id) {
        PluginRegistry.Wanted before =
                registry.previous(id)
                        .orElseThrow(
                                () ->
                                        new PluginRefused(
                                                "There is no version of '%s' to go back to: install one"
                                                        .formatted(id)));
        return store.get(id, before.checksum());
    }

    boolean isStopped(String id) {
        return registry.isStopped(id);
    }

    /** A version is being brought up. */
    void beginning(PluginJar jar) {
        boolean isServing = active.find(jar.id()).isPresent();
        statuses.move(
                jar.id(), jar.name(), isServing ? PluginState.UPDATING : PluginState.STARTING);
    }

    /** A version serves. */
    void live(PluginJar jar, Entry entry) {
        PluginStatus known = statuses.find(jar.id()).orElseThrow();
        PluginStatus status;
        try {
            registry.want(jar, entry.source(), false);
            store.keepOnly(jar.id(), registry.forgetOld(jar.id(), settings.keep()));
            note(jar.id(), jar.version(), entry, Optional.empty());
            status = described(known, jar, entry.steps().done());
        } catch (RuntimeException e) {
            // It serves, which can't be taken back; so nothing else may fail by this.
            status = unwritten(known, jar, entry, e);
        }
        statuses.move(status, PluginState.ACTIVE);
    }

    private PluginStatus unwritten(
            PluginStatus known, PluginJar jar, Entry entry, RuntimeException failure) {
        PluginRefused problem =
                new PluginRefused(
                        "%s %s serves, but that could not be written down, so that the next start brings the version before: look after the database and install it again"
                                .formatted(jar.id(), jar.version()),
                        failure);
        LOG.error("{}", problem.getMessage(), failure);
        return known.as(
                        jar,
                        Optional.empty(),
                        Optional.empty(),
                        Contributions.of(jar, active.find(jar.id())),
                        entry.steps().done())
                .with(Optional.of(PluginProblem.of(jar.version(), problem, clock.instant())));
    }

    /** Puts a jar where a start after a crash finds it; before anything is switched to it. */
    void keep(PluginJar jar) {
        store.keep(jar);
    }

    /** A version could not be brought up. */
    void refused(PluginJar jar, Entry entry, PluginRefused refusal) {
        statuses.refused(jar.id(), jar.version(), refusal);
        writeDown(
                jar.name(),
                () -> {
                    note(jar.id(), jar.version(), entry, Optional.of(refusal.getMessage()));
                    if (registry.find(jar.id()).isEmpty()) {
                        // Nothing of it is left that could be started; a file that is still there
                        // says so.
                        statuses.gone(jar.id());
                    }
                });
    }

    /** A version is to serve when its plugin, which stands still, is started again. */
    void keepStopped(PluginJar jar, Entry entry) {
        store.keep(jar);
        registry.want(jar, entry.source(), true);
        note(jar.id(), jar.version(), entry, Optional.empty());
        PluginStatus known =
                statuses.find(jar.id())
                        .orElseGet(
                                () ->
                                        PluginStatus.unknown(
                                                jar.id(),
                                                jar.name(),
                                                PluginState.STOPPED,
                                                clock.instant()));
        statuses.move(described(known, jar, known.steps()), PluginState.STOPPED);
    }

    /** A plugin is to stand still from now on: what can't be written down is not done. */
    void stopping(String id) {
        registry.stop(id, true);
    }

    /** It was not to be: it serves on. */
    void goesOn(String id) {
        registry.stop(id, false);
    }

    /**
     * A plugin stands still.
     *
     * @param refusal why it does not more than that, if more was asked for
     */
    void stopped(PluginStatus status, Entry entry, Optional<PluginRefused> refusal) {
        statuses.move(status, PluginState.STOPPED);
        writeDown(
                status.name(),
                () ->
                        note(
                                status.id(),
                                status.version(),
                                entry,
                                refusal.map(PluginRefused::getMessage)));
    }

    /** A version was left behind by a rollback: a later one does not lead back to it. */
    void leftBehind(String id, String checksum) {
        registry.giveUp(id, checksum);
        statuses.find(id)
                .ifPresent(known -> statuses.move(known.before(before(id)), known.state()));
    }

    void forget(PluginStatus status, Entry entry) {
        remove(status.id());
        writeDown(
                status.name(), () -> note(status.id(), status.version(), entry, Optional.empty()));
    }

    /** Forgets a plugin that is not there any more. */
    void forget(String id, PluginSource source) {
        String version = registry.find(id).map(PluginRegistry.Wanted::version).orElse("");
        Entry entry = new Entry(PluginAct.Kind.UNINSTALL, clock.instant(), source, new Steps());
        note(id, version, entry, Optional.empty());
        remove(id);
    }

    private void remove(String id) {
        registry.forget(id);
        store.keepOnly(id, Set.of());
    }

    /** The folder of plugins holds this jar for its plugin now. */
    void mirrored(PluginJar jar) {
        registry.mirrored(jar.id(), jar.checksum());
    }

    /**
     * The jar to start with in place of one that lies in the folder: another one, if that was
     * written down before the folder could be changed.
     */
    PluginJar atStart(PluginJar inFolder) {
        return registry.isStaleMirror(inFolder) ? wanted(inFolder.id()) : inFolder;
    }

    /** Whether a version of a plugin has come up, and it was not uninstalled since. */
    boolean knows(String id) {
        return registry.find(id).isPresent();
    }

    /** The ids of all plugins that are not uninstalled. */
    List<String> known() {
        return registry.all().stream().map(PluginRegistry.Wanted::id).toList();
    }

    String wantedChecksum(String id) {
        return registry.find(id).map(PluginRegistry.Wanted::checksum).orElse("");
    }

    List<PluginAct> history(String id) {
        return history.of(id);
    }

    private PluginStatus described(PluginStatus status, PluginJar jar, List<PluginStep> steps) {
        return status.as(
                jar,
                before(jar.id()),
                registry.origin(jar.id(), jar.checksum()),
                Contributions.of(jar, active.find(jar.id())),
                steps);
    }

    private Optional<String> before(String id) {
        return registry.previous(id)
                .filter(version -> store.has(id, version.checksum()))
                .map(PluginRegistry.Wanted::version);
    }

    /** What has happened can't be undone because it can't be written down. */
    private static void writeDown(String name, Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException e) {
            LOG.error("What was done with {} is missing in its history", name, e);
        }
    }

    private void note(String id, String version, Entry entry, Optional<String> refusal) {
        history.add(
                new PluginAct(
                        entry.kind(),
                        id,
                        version,
                        entry.at(),
                        entry.steps().millis(),
                        entry.source().by(),
                        entry.source().from(),
                        refusal,
                        entry.steps().done()));
    }

    /**
     * What is being done, to be written down when it is over.
     *
     * @param kind what
     * @param at when it began
     * @param source who asked for it
     * @param steps its steps so far
     */
    record Entry(PluginAct.Kind kind, Instant at, PluginSource source, Steps steps) {}
}
