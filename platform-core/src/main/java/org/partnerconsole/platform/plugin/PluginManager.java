package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.partnerconsole.platform.module.RestRoute;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All ways to change plugins end here: files that come and go in the folder, uploads, REST. The
 * folder mirrors what is installed, one jar a plugin.
 */
@ApplicationScoped
class PluginManager implements Plugins {

    private static final Logger LOG = LoggerFactory.getLogger(PluginManager.class);

    private final PluginRuntime runtime;
    private final PluginBook book;
    private final PluginCalls calls;
    private final CallsUnderWay underWay;
    private PluginFolder folder;
    private PluginFiles files;

    /** Files that were refused: another plugin may bring what they miss. */
    private final Set<Path> waiting = new TreeSet<>();

    /** Plugins whose file is gone, and which are there still. */
    private final Set<String> deleted = new TreeSet<>();

    /** Files that do not even say whose they are. */
    private final Set<Path> unreadable = new TreeSet<>();

    /** Only for the container's proxy. */
    protected PluginManager() {
        this(null, null, null, null);
    }

    @Inject
    PluginManager(
            PluginRuntime runtime, PluginBook book, PluginCalls calls, CallsUnderWay underWay) {
        this.runtime = runtime;
        this.book = book;
        this.calls = calls;
        this.underWay = underWay;
    }

    /** Takes what lies in the folder, and takes away what was deleted while the console stood. */
    synchronized void open(Path path) {
        folder = new PluginFolder(path);
        files = new PluginFiles(folder);
        refreshMirror();
        look(Duration.ZERO);
        for (String id : book.known()) {
            if (runtime.find(id).isEmpty()) {
                missing(id);
            }
        }
    }

    /** What was changed just before a crash is written down, but may not be in the folder yet. */
    private void refreshMirror() {
        for (Path file : folder.jars()) {
            try {
                PluginJar jar = PluginJar.read(file);
                PluginJar wanted = book.atStart(jar);
                if (wanted != jar) {
                    LOG.info("{} is older than what was wanted when the console ended", file);
                    folder.replace(file, wanted);
                    book.mirrored(wanted);
                }
            } catch (PluginRefused e) {
                LOG.debug("{} is refused when it is taken", file, e);
            }
        }
    }

    /** No file is that plugin's; but one that can't be read may be. */
    private void missing(String id) {
        if (unreadable.isEmpty()) {
            LOG.info("The jar of {} was deleted while the console did not run", id);
            book.forget(id, PluginSource.folder("deleted while the console did not run"));
        } else {
            LOG.warn("The jar of {} is missing, or among those that can't be read", id);
            startLast(id);
        }
    }

    /**
     * Takes files that have come or changed, and plugins away whose file has gone.
     *
     * @param patience how long a file that is not whole may look the same
     */
    synchronized void look(Duration patience) {
        List<Path> ready = files.ready(patience);
        if (!ready.isEmpty() && take(ready)) {
            retryRefused();
        }
        // Last: a file that was renamed has come, and its plugin not gone.
        deleted.addAll(files.gone());
        deleted.removeIf(this::isRemoved);
    }

    /** Tried again at the next look if it fails, such as by the database. */
    private boolean isRemoved(String id) {
        try {
            removed(id);
            return true;
        } catch (RuntimeException e) {
            LOG.error("{}, whose jar is gone, can't be uninstalled yet", id, e);
            return false;
        }
    }

    private void removed(String id) {
        LOG.info("The jar of {} is gone from the folder of plugins", id);
        Optional<PluginStatus> status = runtime.find(id);
        if (status.isPresent() && book.knows(id)) {
            runtime.uninstall(id, false, PluginSource.folder("deleted"));
        } else {
            runtime.forgetFailure(id);
        }
    }

    /** Takes files as one set if that goes, else each that goes. */
    private boolean take(List<Path> ready) {
        Map<Path, PluginJar> jars = new LinkedHashMap<>();
        for (Path file : PluginFiles.byAge(ready)) {
            try {
                PluginJar jar = PluginJar.read(file);
                jars.values().removeIf(older -> older.id().equals(jar.id()));
                jars.put(file, jar);
                files.belongs(file, jar.id());
                unreadable.remove(file);
            } catch (PluginRefused e) {
                unreadable.add(file);
                refused(file, files.idOf(file), e);
            }
        }
        if (jars.size() > 1 && attempt(jars).isEmpty()) {
            return true;
        }
        return takeEach(jars);
    }

    /** Again and again as long as one succeeds: it may bring what another needs. */
    private boolean takeEach(Map<Path, PluginJar> jars) {
        Map<Path, PluginJar> left = new LinkedHashMap<>(jars);
        Map<Path, PluginRefused> refusals = new LinkedHashMap<>();
        boolean any = false;
        boolean progress = true;
        while (progress && !left.isEmpty()) {
            progress = false;
            for (Map.Entry<Path, PluginJar> each : List.copyOf(left.entrySet())) {
                Optional<PluginRefused> refusal = attempt(Map.of(each.getKey(), each.getValue()));
                if (refusal.isEmpty()) {
                    left.remove(each.getKey());
                    progress = true;
                    any = true;
                } else {
                    refusals.put(each.getKey(), refusal.get());
                }
            }
        }
        left.forEach((file, jar) -> refused(file, jar.id(), refusals.get(file)));
        return any;
    }

    private Optional<PluginRefused> attempt(Map<Path, PluginJar> jars) {
        String names =
                String.join(
                        ", ",
                        jars.keySet().stream().map(file -> file.getFileName().toString()).toList());
        try {
            runtime.install(jars.values(), PluginSource.folder(names));
        } catch (PluginRefused e) {
            return Optional.of(e);
        } catch (RuntimeException | LinkageError e) {
            // Whatever one jar does, the next ones are to be looked at.
            return Optional.of(
                    new PluginRefused("%s can't be taken: %s".formatted(names, e.getMessage()), e));
        }
        jars.forEach(
                (file, jar) -> {
                    waiting.remove(file);
                    deleted.remove(jar.id());
                    files.taken(file, jar.id());
                    book.mirrored(jar);
                    files.keepOnly(jar.id(), Optional.of(file));
                });
        return Optional.empty();
    }

    private void refused(Path file, String id, PluginRefused refusal) {
        String shownAs = id.isEmpty() ? file.getFileName().toString() : id;
        // Not tried again until the file changes, or another plugin comes.
        files.taken(file, shownAs);
        waiting.add(file);
        boolean serves =
                runtime.find(shownAs)
                        .filter(status -> status.state() != PluginState.FAILED)
                        .isPresent();
        if (!serves && book.knows(shownAs)) {
            startLast(shownAs);
        }
        runtime.noteFailure(shownAs, refusal);
    }

    /** The file was replaced by one that fails while the console stood: the version before runs. */
    private void startLast(String id) {
        try {
            runtime.install(List.of(book.wanted(id)), PluginSource.consoleStart());
        } catch (PluginRefused e) {
            LOG.warn("The version of {} that served before can't be started either", id, e);
        }
    }

    private void retryRefused() {
        List<Path> again = new ArrayList<>(waiting);
        again.removeIf(file -> PluginFolder.stamp(file).isEmpty());
        waiting.clear();
        again.forEach(files::tryAgain);
        List<Path> ready = files.ready(Duration.ZERO);
        if (!ready.isEmpty()) {
            take(ready);
        }
    }

    @Override
    public List<PluginStatus> all() {
        return runtime.all();
    }

    @Override
    public Optional<PluginStatus> find(String id) {
        return runtime.find(id);
    }

    @Override
    public List<PluginAct> history(String id) {
        return book.history(id);
    }

    @Override
    public List<CallStatistics> calls(String id) {
        return calls.statistics(id);
    }

    @Override
    public List<RestRoute> routes(String id) {
        return runtime.routes(id);
    }

    @Override
    public List<String> tables(String id) {
        return runtime.tables(id);
    }

    @Override
    public PluginPlan plan(Path uploaded) {
        PluginJar jar = PluginJar.read(uploaded);
        return PluginPlan.of(
                jar,
                runtime.find(jar.id()),
                book.isStopped(jar.id()),
                book.wantedChecksum(jar.id()));
    }

    @Override
    public List<PluginStatus> install(List<Path> uploaded, PluginSource source) {
        List<PluginJar> jars = uploaded.stream().map(PluginJar::read).toList();
        return change(
                () -> {
                    runtime.install(jars, source);
                    jars.forEach(this::mirror);
                    retryRefused();
                    return jars.stream().map(jar -> now(jar.id())).toList();
                });
    }

    @Override
    public PluginStatus install(Path uploaded, PluginSource source) {
        return install(List.of(uploaded), source).getFirst();
    }

    @Override
    public PluginStatus start(String id, PluginSource source) {
        return change(
                () -> {
                    runtime.start(id, source);
                    retryRefused();
                    return now(id);
                });
    }

    @Override
    public PluginStatus stop(String id, PluginSource source) {
        return change(
                () -> {
                    runtime.stop(id, source);
                    return now(id);
                });
    }

    @Override
    public PluginStatus rollback(String id, PluginSource source) {
        return change(
                () -> {
                    runtime.rollback(id, source);
                    mirror(book.wanted(id));
                    return now(id);
                });
    }

    @Override
    public void uninstall(String id, boolean purge, PluginSource source) {
        if (purge) {
            // While other plugins can still be changed, and before anything is.
            underWay.apart(
                    () -> {
                        runtime.requireUnused(id);
                        return id;
                    });
        }
        change(
                () -> {
                    uninstallNow(id, purge, source);
                    return id;
                });
    }

    private void uninstallNow(String id, boolean purge, PluginSource source) {
        Optional<PluginJar> jar = stored(id);
        // First: after a crash in between, the next start finds it gone.
        files.keepOnly(id, Optional.empty());
        try {
            runtime.uninstall(id, purge, source);
        } catch (RuntimeException e) {
            jar.filter(any -> runtime.find(id).isPresent()).ifPresent(was -> putBack(was, e));
            throw e;
        }
    }

    private Optional<PluginJar> stored(String id) {
        try {
            return book.knows(id) ? Optional.of(book.wanted(id)) : Optional.empty();
        } catch (PluginRefused e) {
            LOG.warn("The jar of {} is not there any more", id, e);
            return Optional.empty();
        }
    }

    /** The file of a plugin that is there still; the database may be what failed. */
    private void putBack(PluginJar jar, RuntimeException failure) {
        try {
            files.put(folder.put(jar), jar.id());
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** One change at a time; whoever drains calls need not wait for one that waits here. */
    private <T> T change(Supplier<T> change) {
        return underWay.apart(
                () -> {
                    synchronized (this) {
                        return change.get();
                    }
                });
    }

    private void mirror(PluginJar jar) {
        Path file = folder.put(jar);
        deleted.remove(jar.id());
        files.put(file, jar.id());
        book.mirrored(jar);
        files.keepOnly(jar.id(), Optional.of(file));
    }

    private PluginStatus now(String id) {
        return find(id).orElseThrow(
                        () -> new PluginRefused("'%s' is gone meanwhile".formatted(id)));
    }
}
