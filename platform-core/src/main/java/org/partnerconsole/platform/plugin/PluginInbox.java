package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.partnerconsole.platform.thread.ServerThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of plugins: a jar that appears is installed or updates its plugin, a jar that
 * disappears uninstalls it. A jar that is still being copied is left alone until it is whole.
 */
@ApplicationScoped
public class PluginInbox implements Plugins {

    private static final Logger LOG = LoggerFactory.getLogger(PluginInbox.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /** A file that is no zip and has not grown for so long will not become one. */
    private static final Duration HOPELESS_AFTER = Duration.ofSeconds(3);

    private final PluginRuntime runtime;
    private final ServerThreads threads;
    private final Map<Path, Seen> seen = new HashMap<>();
    private Path folder;
    private Thread watcher;

    /** Only for the container's proxy. */
    protected PluginInbox() {
        this(null, null);
    }

    @Inject
    PluginInbox(PluginRuntime runtime, ServerThreads threads) {
        this.runtime = runtime;
        this.threads = threads;
    }

    /** Takes what lies in the folder, then watches it. */
    public void open(Path folder) {
        this.folder = folder;
        look(Duration.ZERO);
        watcher = threads.newThread("plugin-inbox", this::watch);
        watcher.start();
    }

    /** Watches no longer. */
    public void close() {
        if (watcher != null) {
            watcher.interrupt();
        }
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(LOOK_EVERY);
                look(HOPELESS_AFTER);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | LinkageError e) {
                LOG.warn("The folder {} can't be looked through", folder, e);
            }
        }
    }

    private synchronized void look(Duration patience) {
        Set<Path> there = new TreeSet<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            jars.forEach(there::add);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " can't be read", e);
        }
        for (Path gone : new TreeSet<>(seen.keySet())) {
            if (!there.contains(gone)) {
                removed(gone, seen.remove(gone));
            }
        }
        there.forEach(file -> present(file, patience));
    }

    private void present(Path file, Duration patience) {
        Seen before = seen.get(file);
        Optional<Stamp> stamp = stamp(file);
        if (stamp.isEmpty()) {
            return;
        }
        if (before == null || !before.stamp().equals(stamp.get())) {
            String id = before == null ? null : before.id();
            Seen fresh = new Seen(stamp.get(), System.nanoTime(), false, id);
            seen.put(file, fresh);
            before = fresh;
            if (!patience.isZero()) {
                return;
            }
        }
        if (before.taken()) {
            return;
        }
        boolean hopeless = System.nanoTime() - before.since() > patience.toNanos();
        if (isWhole(file) || hopeless) {
            take(file, before);
        }
    }

    private void take(Path file, Seen unread) {
        String id = unread.id();
        try {
            id = runtime.install(file).id();
        } catch (PluginRefused e) {
            // Not tried again until the file changes.
            id = id == null ? PluginIds.ofRefused(file) : id;
            runtime.noteFailure(id, e);
        } catch (RuntimeException | LinkageError e) {
            // Whatever one jar does, the next ones are to be looked at.
            id = id == null ? file.getFileName().toString() : id;
            runtime.noteFailure(
                    id,
                    new PluginRefused(
                            "%s can't be taken: %s".formatted(file.getFileName(), e.getMessage()),
                            e));
        }
        seen.put(file, new Seen(unread.stamp(), unread.since(), true, id));
        deleteOthers(file, id);
    }

    /** One jar a plugin: the newest stays. */
    private void deleteOthers(Path newest, String id) {
        for (Map.Entry<Path, Seen> other : Map.copyOf(seen).entrySet()) {
            boolean older =
                    id.equals(other.getValue().id())
                            && !other.getKey().equals(newest)
                            && runtime.find(id)
                                    .filter(status -> status.cause().isEmpty())
                                    .isPresent();
            if (older) {
                seen.remove(other.getKey());
                try {
                    Files.deleteIfExists(other.getKey());
                } catch (IOException e) {
                    LOG.warn(
                            "{} is replaced by {} but can't be deleted", other.getKey(), newest, e);
                }
            }
        }
    }

    private void removed(Path file, Seen was) {
        if (!was.taken()) {
            return;
        }
        boolean another = seen.values().stream().anyMatch(other -> was.id().equals(other.id()));
        if (another) {
            return;
        }
        LOG.info("{} is gone from the folder of plugins", file.getFileName());
        runtime.find(was.id())
                .ifPresent(
                        status -> {
                            if (status.state() == PluginState.FAILED) {
                                runtime.forgetFailure(was.id());
                            } else {
                                runtime.uninstall(was.id());
                            }
                        });
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
    public PluginStatus start(String id) {
        return runtime.start(id);
    }

    @Override
    public PluginStatus stop(String id) {
        return runtime.stop(id);
    }

    /** Installs at once, and puts the jar into the folder in one step. */
    @Override
    public synchronized PluginStatus install(Path uploaded) {
        PluginStatus status = runtime.install(uploaded);
        Path file = folder.resolve(status.id() + ".jar");
        try {
            Path part = Files.createTempFile(folder, status.id(), ".part");
            Files.copy(uploaded, part, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be written", e);
        }
        stamp(file)
                .ifPresent(
                        stamp ->
                                seen.put(
                                        file,
                                        new Seen(stamp, System.nanoTime(), true, status.id())));
        deleteOthers(file, status.id());
        return status;
    }

    @Override
    public synchronized void uninstall(String id) {
        runtime.uninstall(id);
        for (Map.Entry<Path, Seen> entry : Map.copyOf(seen).entrySet()) {
            if (id.equals(entry.getValue().id())) {
                seen.remove(entry.getKey());
                try {
                    Files.deleteIfExists(entry.getKey());
                } catch (IOException e) {
                    throw new UncheckedIOException(entry.getKey() + " can't be deleted", e);
                }
            }
        }
    }

    private static boolean isWhole(Path file) {
        // The directory of a zip is its end: it opens only when all of it has been written.
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Stamp> stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new Stamp(
                            attributes.size(),
                            attributes.lastModifiedTime(),
                            attributes.fileKey()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be looked at", e);
        }
    }

    private record Stamp(long size, FileTime modified, Object key) {}

    /**
     * What is known of a file.
     *
     * @param stamp how it looked
     * @param since since when it has looked so
     * @param taken whether it has been installed or refused
     * @param id the plugin it belongs to, or the name under which its failure is shown
     */
    private record Seen(Stamp stamp, long since, boolean taken, String id) {}
}
