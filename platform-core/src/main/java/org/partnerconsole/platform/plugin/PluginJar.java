package org.partnerconsole.platform.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.osgi.framework.Version;
import org.partnerconsole.platform.migration.TablePrefix;
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

    /** Of a version or a name, in characters. */
    private static final int LONGEST = 100;

    /** Of a jar, in bytes; it is read into memory. */
    private static final long LARGEST = 64L << 20;

    /** Of an entry that is read into memory once more, in bytes. */
    private static final int LARGEST_ENTRY = 16 << 20;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");
    private static final List<String> RESERVED =
            List.of("org.partnerconsole.", "org.apache.felix.", "org.osgi.", "system.");

    /**
     * Components that need a licence which the console does not have; their scripts lie in Vaadin's
     * bundle all the same, so that they would even work.
     */
    private static final Pattern COMMERCIAL =
            Pattern.compile(
                    "com/vaadin/flow/component/(board|charts|crud|dashboard|gridpro|map|richtexteditor|spreadsheet)/.*");

    private final byte[] bytes;
    private final String checksum;
    private final Attributes manifest;
    private final List<ApiBundle> apis = new ArrayList<>();
    private final List<MigrationFile> migrations = new ArrayList<>();
    private final JarSigners signers = new JarSigners();

    private PluginJar(byte[] bytes, Attributes manifest) {
        this.bytes = bytes;
        this.checksum = Digests.sha256(bytes);
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
            if (Files.size(file) > LARGEST) {
                throw new PluginRefused(
                        "%s is larger than %d MB: leave out what the console has, and pack less"
                                .formatted(file.getFileName(), LARGEST >> 20));
            }
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
                // Only when an entry has been read to its end is it known who signed it.
                jar.closeEntry();
                read.signers.note(entry);
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
        if (header("Bundle-Version").length() > LONGEST
                || header("Bundle-Name").length() > LONGEST) {
            throw new PluginRefused(
                    "%s has a Bundle-Version or Bundle-Name of more than %d characters: shorten it"
                            .formatted(fileName, LONGEST));
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
        Matcher commercial = COMMERCIAL.matcher(name);
        if (commercial.matches()) {
            throw new PluginRefused(
                    "%s %s packs the Vaadin component '%s', which needs a commercial licence: use a free one"
                            .formatted(id(), version(), commercial.group(1)));
        }
        if (name.startsWith(API_FOLDER) && name.endsWith(".jar")) {
            apis.add(ApiBundle.read(whole(name, content)));
        } else if (name.startsWith(MIGRATION_FOLDER) && name.endsWith(".sql")) {
            migrations.add(
                    new MigrationFile(
                            name.substring(MIGRATION_FOLDER.length()),
                            new String(whole(name, content), StandardCharsets.UTF_8)));
        }
    }

    private static byte[] whole(String name, InputStream content) throws IOException {
        byte[] read = content.readNBytes(LARGEST_ENTRY + 1);
        if (read.length > LARGEST_ENTRY) {
            throw new IOException("%s is larger than %d MB".formatted(name, LARGEST_ENTRY >> 20));
        }
        return read;
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

    /** SHA-256 of the whole jar, in hexadecimal. */
    String checksum() {
        return checksum;
    }

    /** The subject of the certificate that all of the jar is signed with, if there is one. */
    Optional<String> signer() {
        return signers.one();
    }

    /** The keys of {@link #apis()}. */
    Set<String> apiKeys() {
        return apis.stream().map(ApiBundle::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Its migrations, in the order of their names. */
    List<MigrationFile> migrations() {
        return migrations;
    }

    /** What the names of its tables begin with. */
    TablePrefix tablePrefix() {
        return TablePrefix.of(id(), header(TablePrefix.HEADER));
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
                migrations,
                names("Console-Roots"));
    }

    /** The packages it offers to other plugins, as clauses with versions. */
    List<String> exportedApis() {
        return apis.stream().map(ApiBundle::exports).toList();
    }

    List<String> names(String header) {
        return ManifestLists.names(manifest.getValue(header));
    }

    private String header(String name) {
        return ManifestLists.text(manifest.getValue(name));
    }

    @Override
    public String toString() {
        return id() + " " + version();
    }
}
