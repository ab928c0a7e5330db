package org.partnerconsole.itests.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Makes releases of a plugin of the distribution: its own jar with a higher version, and with a
 * resource, a view, an entity and a migration that no release before it had.
 *
 * <p>Release n answers n at {@code /api/<plugin>/release} and on the page {@code
 * releases/<plugin>}. The releases of eSIM error handling also have a component that uses a service
 * of Mobile plans fulfillment.
 */
public final class Releases {

    /** The plugins of the distribution. */
    public static final List<String> PLUGINS =
            List.of("addon-ordering", "mobile-plans-fulfillment", "esim-error-handling");

    private static final Path DISTRIBUTION = Path.of(System.getProperty("console.home"), "plugins");
    private static final String PROVIDER = "mobile-plans-fulfillment";
    private static final String CONSUMER = "esim-error-handling";
    private static final Attributes.Name VERSION = new Attributes.Name("Bundle-Version");

    private final Path folder;
    private final String pluginId;

    private Releases(Path folder, String pluginId) {
        this.folder = folder;
        this.pluginId = pluginId;
    }

    /** Makes the releases of a plugin in a folder. */
    public static Releases of(Path folder, String pluginId) {
        return new Releases(folder, pluginId);
    }

    /** Where a release says its number, and keeps a note for each POST. */
    public static String path(String pluginId) {
        return "/api/%s/release".formatted(pluginId);
    }

    /** The version of a release. */
    static String version(int number) {
        return "1.%d.0".formatted(number);
    }

    /** A release; the file has the name that the distribution's has. */
    public Path jar(int number) {
        try {
            Path work = Files.createDirectories(folder.resolve(pluginId + "-" + number));
            Map<String, byte[]> added = added(work, number);
            Path jar = work.resolve(distributed(pluginId).getFileName());
            try (JarFile before = new JarFile(distributed(pluginId).toFile());
                    JarOutputStream out =
                            new JarOutputStream(
                                    Files.newOutputStream(jar),
                                    manifest(before.getManifest(), number))) {
                for (JarEntry entry : Collections.list(before.entries())) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new JarEntry(entry.getName()));
                        before.getInputStream(entry).transferTo(out);
                    }
                }
                for (Map.Entry<String, byte[]> each : added.entrySet()) {
                    out.putNextEntry(new JarEntry(each.getKey()));
                    out.write(each.getValue());
                }
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> added(Path work, int number) throws IOException {
        ReleaseSources sources = new ReleaseSources(pluginId, number, isConsumer());
        Path classes = work.resolve("classes");
        sources.java()
                .compile(
                        work.resolve("src"),
                        classes,
                        isConsumer() ? List.of(api(work)) : List.of());
        Map<String, byte[]> added = new LinkedHashMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                added.put(classes.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        sources.migrations().forEach((name, sql) -> added.put("db/migration/" + name, bytes(sql)));
        if (isConsumer()) {
            added.put(ReleaseSources.component(), bytes(ReleaseSources.componentXml()));
        }
        return added;
    }

    private Manifest manifest(Manifest before, int number) {
        Manifest manifest = new Manifest(before);
        Attributes headers = manifest.getMainAttributes();
        headers.put(VERSION, version(number));
        append(headers, "Console-Resources", "release.ReleaseResource");
        append(headers, "Console-Entities", "release.ReleaseNote");
        append(headers, "Console-Views", "release.ReleaseView");
        if (isConsumer()) {
            append(headers, "Service-Component", ReleaseSources.component());
            append(
                    headers,
                    "Import-Package",
                    "org.partnerconsole.mobileplans.api;version=\"[1.0,2)\"");
        }
        return manifest;
    }

    private static void append(Attributes headers, String name, String value) {
        headers.putValue(name, headers.getValue(name) + "," + value);
    }

    private boolean isConsumer() {
        return pluginId.equals(CONSUMER);
    }

    /** What the provider offers to other plugins, to compile against. */
    private static Path api(Path work) throws IOException {
        try (JarFile provider = new JarFile(distributed(PROVIDER).toFile())) {
            JarEntry entry =
                    provider.stream()
                            .filter(each -> each.getName().matches("PLUGIN-INF/api/.*\\.jar"))
                            .findFirst()
                            .orElseThrow();
            Path api = work.resolve("provider-api.jar");
            Files.write(api, provider.getInputStream(entry).readAllBytes());
            return api;
        }
    }

    private static Path distributed(String pluginId) {
        return DISTRIBUTION.resolve(pluginId + ".jar");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
