package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.partnerconsole.platform.thread.ServerThreads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the folder of plugins: a jar that appears is installed or updates its plugin, a jar that
 * disappears uninstalls it. A jar that is still being copied is left alone until it is whole.
 */
@ApplicationScoped
public class PluginInbox {

    private static final Logger LOG = LoggerFactory.getLogger(PluginInbox.class);

    /** The file system tells of changes at once; but not each does, such as one on a network. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    /** A copy tells of a change with each block that it writes. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(10);

    /** A file that is no zip and has not grown for so long will not become one. */
    private static final Duration HOPELESS_AFTER = Duration.ofSeconds(3);

    private final PluginManager manager;
    private final ServerThreads threads;
    private Thread watcher;

    /** Only for the container's proxy. */
    protected PluginInbox() {
        this(null, null);
    }

    @Inject
    PluginInbox(PluginManager manager, ServerThreads threads) {
        this.manager = manager;
        this.threads = threads;
    }

    /** Takes what lies in the folder, then watches it. */
    public void open(Path folder) {
        manager.open(folder);
        watcher = threads.newThread("plugin-inbox", () -> watch(folder));
        watcher.start();
    }

    /** Watches no longer. */
    public void close() {
        if (watcher != null) {
            watcher.interrupt();
        }
    }

    private void watch(Path folder) {
        try (WatchService changes = watchService(folder)) {
            lookAfterEach(() -> awaitChange(changes), folder);
        } catch (ClosedWatchServiceException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn(
                    "The file system tells of no change in {}, which is looked through every {} ms for that; on Linux, raise fs.inotify.max_user_instances or max_user_watches",
                    folder,
                    LOOK_EVERY.toMillis(),
                    e);
            lookAfterEach(() -> Thread.sleep(LOOK_EVERY), folder);
        }
    }

    /** What tells of changes in a folder. */
    WatchService watchService(Path folder) throws IOException {
        WatchService changes = folder.getFileSystem().newWatchService();
        try {
            folder.register(
                    changes,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
            return changes;
        } catch (IOException e) {
            changes.close();
            throw e;
        }
    }

    private void lookAfterEach(Pause pause, Path folder) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                pause.make();
                look(folder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitChange(WatchService changes) throws InterruptedException {
        WatchKey key = changes.poll(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
        if (key != null) {
            key.pollEvents();
            key.reset();
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private void look(Path folder) {
        try {
            manager.look(HOPELESS_AFTER);
        } catch (RuntimeException | Error e) {
            // Whatever one look fails by, the next one is to be made.
            LOG.error("The folder {} can't be looked through", folder, e);
        }
    }

    /** What is between two looks. */
    private interface Pause {

        void make() throws InterruptedException;
    }
}
