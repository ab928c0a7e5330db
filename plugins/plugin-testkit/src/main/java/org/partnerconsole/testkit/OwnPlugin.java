package org.partnerconsole.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the jar of the plugin to whose module a test belongs. */
final class OwnPlugin {

    private OwnPlugin() {}

    static Path of(Class<?> test) {
        Path target = classes(test).getParent();
        try (Stream<Path> files = Files.list(target)) {
            List<Path> jars =
                    files.filter(file -> file.getFileName().toString().endsWith(".jar"))
                            .filter(OwnPlugin::isPlugin)
                            .toList();
            if (jars.size() != 1) {
                throw new IllegalStateException(
                        "%s should hold the jar of one plugin, but it holds %s: build the module with the parent plugin-parent, from clean, or name the jar in @PluginTest(plugins = …)"
                                .formatted(target, jars));
            }
            return jars.getFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPlugin(Path jar) {
        String name = jar.getFileName().toString();
        return Stream.of("-api", "-sources", "-javadoc", "-tests")
                .noneMatch(classifier -> name.endsWith(classifier + ".jar"));
    }

    private static Path classes(Class<?> test) {
        try {
            return Path.of(test.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(test + " comes from nowhere", e);
        }
    }
}
