package org.partnerconsole.platform.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.osgi.framework.Version;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.ManifestLists;
import org.partnerconsole.platform.module.MigrationFile;

/**
 * A plugin's jar, read whole into memory: what is judged is what is installed, whatever happens to
 * the file meanwhile.
 */
final class PluginJar {

    private static final String API_FOLDER = "PLUGIN-INF/api/";
    private static final String MIGRATION_FOLDER = "db/migration/";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final List<String> RESERVED =
            List.of("org.partnerconsole.", "org.apache.felix.", "org.osgi.", "system.");

    private final byte[] bytes;
    private final Attributes manifest;
    private final List<ApiBundle> apis = new ArrayList<>();
    private final List<MigrationFile> migrations = new ArrayList<>();

    private PluginJar(byte[] bytes, Attributes manifest) {
        this.bytes = bytes;
        this.manifest = manifest;
    }

    /**
     * Reads a jar.
     *
     * @throws PluginRefused if the file is no jar, or no bundle
     */
    static PluginJar read(Path file) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new PluginRefused(
                    "%s can't be read: check the file and its permissions"
                            .formatted(file.getFileName()),
                    e);
        }
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bytes))) {
            Manifest manifest = jar.getManifest();
            if (manifest == null) {
                throw new PluginRefused(
                        "%s is no jar with a manifest: build the plugin with the plugin-parent POM"
                                .formatted(file.getFileName()));
            }
            PluginJar read = new PluginJar(bytes, manifest.getMainAttributes());
            read.require(file.getFileName().toString());
            for (JarEntry entry = jar.getNextJarEntry();
                    entry != null;
                    entry = jar.getNextJarEntry()) {
                read.take(entry.getName(), jar);
            }
            read.migrations.sort((a, b) -> a.fileName().compareTo(b.fileName()));
            return read;
        } catch (IOException | SecurityException e) {
            throw new PluginRefused(
                    "%s is damaged (%s): copy it again"
                            .formatted(file.getFileName(), e.getMessage()),
                    e);
        }
    }

    private void require(String fileName) {
        if (header("Bundle-SymbolicName").isEmpty()
                || !header("Bundle-ManifestVersion").equals("2")) {
            throw new PluginRefused(
                    "%s is a jar but no bundle, its manifest has no Bundle-SymbolicName: build the plugin with the plugin-parent POM"
                            .formatted(fileName));
        }
        if (!ID.matcher(id()).matches()) {
            throw new PluginRefused(
                    "%s has the Bundle-SymbolicName '%s': take 1 to 100 letters, digits, dots, dashes and underscores"
                            .formatted(fileName, id()));
        }
        if (id().equals(ConsoleModule.CORE) || RESERVED.stream().anyMatch(id()::startsWith)) {
            throw new PluginRefused(
                    "%s has the Bundle-SymbolicName '%s', which is the console's own: take another"
                            .formatted(fileName, id()));
        }
        try {
            Version.parseVersion(header("Bundle-Version"));
        } catch (IllegalArgumentException e) {
            throw new PluginRefused(
                    "%s has the Bundle-Version '%s': write it as 1.2.3"
                            .formatted(fileName, header("Bundle-Version")),
                    e);
        }
    }

    private void take(String name, InputStream content) throws IOException {
        if (name.startsWith(API_FOLDER) && name.endsWith(".jar")) {
            apis.add(ApiBundle.read(content.readAllBytes()));
        } else if (name.startsWith(MIGRATION_FOLDER) && name.endsWith(".sql")) {
            migrations.add(
                    new MigrationFile(
                            name.substring(MIGRATION_FOLDER.length()),
                            new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        }
    }

    String id() {
        return header("Bundle-SymbolicName").split(";")[0].strip();
    }

    String version() {
        String version = header("Bundle-Version");
        return version.isEmpty() ? "0.0.0" : version;
    }

    String name() {
        String name = header("Bundle-Name");
        return name.isEmpty() ? id() : name;
    }

    byte[] bytes() {
        return bytes;
    }

    List<ApiBundle> apis() {
        return apis;
    }

    String checksum() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** What the plugin brings, seen through the class loader of its installed bundle. */
    ConsoleModule module(ClassLoader loader) {
        return new ConsoleModule(
                id(),
                version(),
                name(),
                loader,
                names("Console-Views"),
                names("Console-Resources"),
                names("Console-Entities"),
                migrations);
    }

    List<String> names(String header) {
        return ManifestLists.names(manifest.getValue(header));
    }

    private String header(String name) {
        return ManifestLists.text(manifest.getValue(name));
    }

    /**
     * The bundle with the packages that other plugins may use.
     *
     * @param key its packages with their versions: the same key is installed once, whichever
     *     release of the plugin brought it
     * @param bytes the bundle
     */
    record ApiBundle(String key, byte[] bytes) {

        private static ApiBundle read(byte[] bytes) throws IOException {
            try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bytes))) {
                if (jar.getManifest() == null) {
                    throw new IOException("a jar in " + API_FOLDER + " has no manifest");
                }
                Attributes manifest = jar.getManifest().getMainAttributes();
                return new ApiBundle(
                        "api:" + ManifestLists.text(manifest.getValue("Export-Package")), bytes);
            }
        }
    }
}
