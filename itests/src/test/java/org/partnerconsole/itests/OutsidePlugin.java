package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A plugin in a folder of its own, built by a Maven of its own: from the artifacts of this project
 * as they would be installed, and nothing of its sources.
 */
final class OutsidePlugin {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String GROUP = "org/partnerconsole";

    /** Artifact and folder of what a plugin's build takes from this project. */
    private static final Map<String, String> ARTIFACTS =
            Map.of(
                    "partner-console", "",
                    "plugin-parent", "plugins/plugin-parent",
                    "rest-docs", "plugins/rest-docs",
                    "plugin-api", "plugin-api",
                    "platform-core", "platform-core",
                    "plugin-jar-builder", "plugins/plugin-jar-builder",
                    "plugin-testkit", "plugins/plugin-testkit");

    private final Path folder;
    private final String version;

    private OutsidePlugin(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /** Begins in an empty folder; whatever an earlier run has left there goes. */
    static OutsidePlugin in(Path folder, String version) throws IOException {
        if (Files.exists(folder)) {
            // Links are deleted, and not followed.
            try (Stream<Path> left = Files.walk(folder)) {
                for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        return new OutsidePlugin(Files.createDirectories(folder), version);
    }

    OutsidePlugin file(String path, String content) {
        try {
            Path file = folder.resolve("plugin").resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Runs {@code mvn package} without a network; answers the jar. */
    Path build(String artifact) throws Exception {
        Path log = folder.resolve("build.log");
        Process maven =
                new ProcessBuilder(
                                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                                "--batch-mode",
                                "--offline",
                                "-Dmaven.repo.local=" + repository(),
                                "package")
                        .directory(folder.resolve("plugin").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(maven.waitFor(5, TimeUnit.MINUTES)).as("the build ends").isTrue();
        String said = Files.readString(log);
        assertThat(maven.exitValue()).as(said).isZero();
        assertThat(said).contains("Tests run: 1, Failures: 0, Errors: 0, Skipped: 0");
        return folder.resolve("plugin/target/%s-1.0.0.jar".formatted(artifact));
    }

    /** The ordinary repository, in which of this project is only what a plugin's build needs. */
    private Path repository() throws IOException {
        Path ordinary = Path.of(System.getProperty("maven.repository"));
        Path repository = Files.createDirectories(folder.resolve("repository"));
        link(ordinary, repository, "org");
        link(
                ordinary.resolve("org"),
                Files.createDirectory(repository.resolve("org")),
                "partnerconsole");
        for (Map.Entry<String, String> artifact : ARTIFACTS.entrySet()) {
            install(artifact.getKey(), ROOT.resolve(artifact.getValue()), repository);
        }
        return repository;
    }

    private static void link(Path from, Path to, String without) throws IOException {
        List<Path> entries;
        try (Stream<Path> all = Files.list(from)) {
            entries = all.filter(entry -> !entry.endsWith(without)).toList();
        }
        for (Path entry : entries) {
            Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
        }
    }

    private void install(String artifact, Path module, Path repository) throws IOException {
        Path target =
                Files.createDirectories(
                        repository.resolve(GROUP).resolve(artifact).resolve(version));
        String name = artifact + "-" + version;
        Files.copy(module.resolve("pom.xml"), target.resolve(name + ".pom"));
        Path jar = module.resolve("target").resolve(name + ".jar");
        if (Files.exists(jar)) {
            Files.copy(jar, target.resolve(name + ".jar"));
        }
    }
}
