package org.partnerconsole.platform.module;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Reads what the core itself brings along from the jar (or folder) its classes came from. */
public final class CoreModule {

    private static final String MIGRATIONS = "db/core";

    private CoreModule() {}

    /** The core as a module. */
    public static ConsoleModule read() {
        try {
            URI source =
                    CoreModule.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(source);
            if (Files.isDirectory(path)) {
                return read(path);
            }
            try (FileSystem jar = FileSystems.newFileSystem(path, Map.of())) {
                return read(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The core can't read its own jar", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The core can't find its own jar", e);
        }
    }

    private static ConsoleModule read(Path root) throws IOException {
        Attributes manifest;
        try (InputStream in = Files.newInputStream(root.resolve("META-INF/MANIFEST.MF"))) {
            manifest = new Manifest(in).getMainAttributes();
        }
        return new ConsoleModule(
                ConsoleModule.CORE,
                ManifestLists.text(manifest.getValue("Bundle-Version")),
                ManifestLists.text(manifest.getValue("Bundle-Name")),
                CoreModule.class.getClassLoader(),
                List.of(),
                ManifestLists.names(manifest.getValue("Console-Resources")),
                ManifestLists.names(manifest.getValue("Console-Entities")),
                migrations(root.resolve(MIGRATIONS)));
    }

    private static List<MigrationFile> migrations(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .map(file -> migration(folder, file))
                    .toList();
        }
    }

    private static MigrationFile migration(Path folder, Path file) {
        try {
            return new MigrationFile(
                    folder.relativize(file).toString().replace('\\', '/'),
                    Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The migration " + file + " can't be read", e);
        }
    }
}
