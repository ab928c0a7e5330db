package org.partnerconsole.platform.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The jars of the plugins as they were taken, so that a stopped one can be started again. */
final class PluginStore {

    private final Path folder;

    PluginStore(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " can't be made", e);
        }
    }

    void keep(PluginJar jar) {
        try {
            Path part = Files.createTempFile(folder, jar.id(), ".part");
            Files.write(part, jar.bytes());
            Files.move(part, file(jar.id()), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new PluginRefused(
                    "%s can't be stored in %s: check space and permissions"
                            .formatted(jar.id(), folder),
                    e);
        }
    }

    PluginJar get(String id) {
        if (!Files.exists(file(id))) {
            throw new PluginRefused(
                    "The jar of '%s' is not there any more: install it again".formatted(id));
        }
        return PluginJar.read(file(id));
    }

    void forget(String id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException("The jar of " + id + " can't be deleted", e);
        }
    }

    private Path file(String id) {
        return folder.resolve(id.replaceAll("[^\\w.-]", "_") + ".jar");
    }
}
