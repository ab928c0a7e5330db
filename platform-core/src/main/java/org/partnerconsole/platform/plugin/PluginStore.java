package org.partnerconsole.platform.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;

/**
 * The jars of the plugins as they were taken, each under its checksum: so that a stopped one can be
 * started again, and an update rolled back.
 */
final class PluginStore {

    private final Path folder;

    PluginStore(Path folder) {
        this.folder = folder;
        create(folder);
    }

    /** Keeps a jar; once it is back from here it survives a crash of the process. */
    void keep(PluginJar jar) {
        Path file = file(jar.id(), jar.checksum());
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(file.getParent(), "jar", ".part");
            Files.write(part, jar.bytes());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new PluginRefused(
                    "%s can't be stored in %s: check space and permissions"
                            .formatted(jar.id(), folder),
                    e);
        }
    }

    /**
     * Reads a jar that was kept.
     *
     * @throws PluginRefused if it is not there any more
     */
    PluginJar get(String id, String checksum) {
        Path file = file(id, checksum);
        if (!Files.exists(file)) {
            throw new PluginRefused(
                    "The jar of '%s' is not in the store any more: install it again".formatted(id));
        }
        return PluginJar.read(file);
    }

    boolean has(String id, String checksum) {
        return Files.exists(file(id, checksum));
    }

    /** Deletes the jars of a plugin but for some. */
    void keepOnly(String id, Set<String> checksums) {
        Path jars = folder.resolve(id);
        if (!Files.exists(jars)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(jars)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (checksums.stream().noneMatch(checksum -> name.equals(checksum + ".jar"))) {
                    Files.deleteIfExists(file);
                }
            }
            if (checksums.isEmpty()) {
                Files.deleteIfExists(jars);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The jars of " + id + " can't be deleted", e);
        }
    }

    private Path file(String id, String checksum) {
        return folder.resolve(id).resolve(checksum + ".jar");
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " can't be made", e);
        }
    }
}
