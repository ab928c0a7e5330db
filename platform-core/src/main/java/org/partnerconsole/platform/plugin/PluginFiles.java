package org.partnerconsole.platform.plugin;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of the files in the folder: which have been taken, for which plugin, and which are
 * still being written. Not for several threads at once.
 */
final class PluginFiles {

    private final PluginFolder folder;
    private final Map<Path, Known> known = new HashMap<>();

    PluginFiles(PluginFolder folder) {
        this.folder = folder;
    }

    /** The plugins whose last file has gone since the last look. */
    List<String> gone() {
        Set<Path> there = folder.jars();
        List<String> ids = new ArrayList<>();
        for (Path file : new TreeSet<>(known.keySet())) {
            if (!there.contains(file)) {
                Known was = known.remove(file);
                if (was.isTaken() && filesOf(was.id()).isEmpty()) {
                    ids.add(was.id());
                }
            }
        }
        return ids;
    }

    /**
     * The files to take now: new or changed ones that are whole, and those that will never be.
     *
     * @param patience how long a file that is not whole may look the same
     */
    List<Path> ready(Duration patience) {
        return folder.jars().stream().filter(file -> isReady(file, patience)).toList();
    }

    private boolean isReady(Path file, Duration patience) {
        Optional<PluginFolder.Stamp> stamp = PluginFolder.stamp(file);
        if (stamp.isEmpty()) {
            return false;
        }
        Known before = known.get(file);
        if (before == null || !before.stamp().equals(stamp.get())) {
            String id = before == null ? "" : before.id();
            before = new Known(stamp.get(), System.nanoTime(), false, id);
            known.put(file, before);
        }
        return !before.isTaken()
                && (PluginFolder.isWhole(file)
                        || System.nanoTime() - before.since() >= patience.toNanos());
    }

    /**
     * Notes for which plugin, or under which name, a file has been taken or refused, as it looked
     * when it was ready: what was copied over it meanwhile is taken next.
     */
    void taken(Path file, String id) {
        known.computeIfPresent(file, (path, was) -> new Known(was.stamp(), was.since(), true, id));
    }

    /** Notes whose file it is, before it is taken. */
    void belongs(Path file, String id) {
        known.computeIfPresent(
                file, (path, was) -> new Known(was.stamp(), was.since(), was.isTaken(), id));
    }

    /** Notes a plugin's file that the console itself has written. */
    void put(Path file, String id) {
        PluginFolder.stamp(file)
                .ifPresent(stamp -> known.put(file, new Known(stamp, System.nanoTime(), true, id)));
    }

    /** Has a file that was refused tried again. */
    void tryAgain(Path file) {
        known.computeIfPresent(
                file, (path, was) -> new Known(was.stamp(), was.since(), false, was.id()));
    }

    /** The plugin whose file this was so far; empty if it is new. */
    String idOf(Path file) {
        return Optional.ofNullable(known.get(file)).map(Known::id).orElse("");
    }

    /** Deletes the files of a plugin but for one: one jar a plugin. */
    void keepOnly(String id, Optional<Path> kept) {
        for (Path file : filesOf(id)) {
            if (!kept.equals(Optional.of(file))) {
                PluginFolder.delete(file);
                known.remove(file);
            }
        }
    }

    /** Oldest first: what came later wins. */
    static List<Path> byAge(List<Path> files) {
        return files.stream()
                .sorted(
                        Comparator.comparing(
                                file ->
                                        PluginFolder.stamp(file)
                                                .map(stamp -> stamp.modified().toMillis())
                                                .orElse(0L)))
                .toList();
    }

    private List<Path> filesOf(String id) {
        return known.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(id))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * What is known of a file.
     *
     * @param stamp how it looked
     * @param since since when it has looked so
     * @param isTaken whether it has been installed or refused
     * @param id the plugin it belongs to, or the name under which its failure is shown
     */
    private record Known(PluginFolder.Stamp stamp, long since, boolean isTaken, String id) {}
}
