package org.partnerconsole.platform.plugin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files in the folder of plugins. */
final class PluginFolder {

    private final Path folder;

    PluginFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    Set<Path> jars() {
        Set<Path> there = new TreeSet<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
            jars.forEach(there::add);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " can't be read", e);
        }
        return there;
    }

    /** How a file looks now; empty if it is gone. */
    static Optional<Stamp> stamp(Path file) {
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

    /**
     * Whether all of a file has been written. The directory of a zip is its end, so that it opens
     * only then; and it has a checksum of each entry, which tells a file that is being overwritten
     * in place.
     */
    static boolean isWhole(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                try (CheckedInputStream content =
                        new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
                    content.transferTo(OutputStream.nullOutputStream());
                    // The JDK does not compare them.
                    if (content.getChecksum().getValue() != entry.getCrc()) {
                        return false;
                    }
                }
            }
            return zip.size() > 0;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Puts the jar of a plugin into the folder in one step, under its id. */
    Path put(PluginJar jar) {
        Path file = folder.resolve(jar.id() + ".jar");
        try {
            Path part = Files.createTempFile(folder, jar.id(), ".part");
            Files.write(part, jar.bytes());
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be written", e);
        }
        return file;
    }

    /** Puts a jar in the place of a file of any name; at each moment one of the two is there. */
    void replace(Path file, PluginJar jar) {
        Path newer = put(jar);
        try {
            // Not by their names: a file system may take two for the same.
            if (Files.exists(file) && !Files.isSameFile(newer, file)) {
                delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be looked at", e);
        }
    }

    static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " can't be deleted", e);
        }
    }

    /** By what a change of a file is told. */
    record Stamp(long size, FileTime modified, Object key) {}
}
