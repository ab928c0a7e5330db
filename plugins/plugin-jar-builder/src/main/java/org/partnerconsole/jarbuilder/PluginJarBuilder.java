package org.partnerconsole.jarbuilder;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Makes a plugin's jar from sources, as the plugin parent's build would. */
public final class PluginJarBuilder {

    private static final String APIS = "PLUGIN-INF/api/";

    private final Path folder;
    private final String id;
    private final String version;
    private final JavaSources sources = new JavaSources();
    private final Map<String, String> resources = new LinkedHashMap<>();
    private final List<Path> used = new ArrayList<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private PluginJarBuilder(Path folder, String id, String version) {
        this.folder = folder;
        this.id = id;
        this.version = version;
    }

    /** Begins a plugin; the jar and what is needed to make it go into the folder. */
    public static PluginJarBuilder plugin(Path folder, String id, String version) {
        return new PluginJarBuilder(folder, id, version);
    }

    /** Adds a class by its full name. Packages that end in {@code .api} are for other plugins. */
    public PluginJarBuilder source(String className, String code) {
        sources.add(className, code);
        return this;
    }

    /** Adds a file, such as {@code texts.properties}. */
    public PluginJarBuilder resource(String path, String content) {
        resources.put(path, content);
        return this;
    }

    /** Adds a header to the manifest. */
    public PluginJarBuilder header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Lets the plugin use what another offers in its {@code api} packages. */
    public PluginJarBuilder uses(Path pluginJar) throws IOException {
        try (ZipFile jar = new ZipFile(pluginJar.toFile())) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(APIS) && entry.getName().endsWith(".jar")) {
                    Path api = Files.createTempFile(folder, "api", ".jar");
                    try (InputStream content = jar.getInputStream(entry)) {
                        Files.copy(content, api, StandardCopyOption.REPLACE_EXISTING);
                    }
                    used.add(api);
                }
            }
        }
        return this;
    }

    /** Compiles and packs; the file is named {@code <id>-<version>.jar}. */
    public Path build() throws Exception {
        Path work = Files.createTempDirectory(folder, "plugin");
        Path classes = Files.createDirectories(work.resolve("classes"));
        Path apiClasses = Files.createDirectories(work.resolve("api-classes"));
        if (!sources.isEmpty()) {
            sources.compile(work.resolve("src"), classes, used);
        }
        boolean hasApi = takeOut(classes, apiClasses);
        for (Map.Entry<String, String> resource : resources.entrySet()) {
            write(classes.resolve(resource.getKey()), resource.getValue());
        }
        if (hasApi) {
            Path api = Files.createDirectories(classes.resolve(APIS));
            packApi(apiClasses, api.resolve(id + "-api.jar"));
        }
        return packPlugin(classes, apiClasses, folder.resolve(id + "-" + version + ".jar"));
    }

    private Path packPlugin(Path classes, Path apiClasses, Path file) throws Exception {
        try (Builder bnd = builder(id, List.of(apiClasses, classes))) {
            bnd.setProperty("-includeresource", classes.toString());
            bnd.setProperty("-dsannotations", "*");
            bnd.setProperty(
                    "Console-Views", "${classes;CONCRETE;ANNOTATED;com.vaadin.flow.router.Route}");
            bnd.setProperty(
                    "Console-Resources", "${classes;CONCRETE;ANNOTATED;jakarta.ws.rs.Path}");
            bnd.setProperty(
                    "Console-Entities", "${classes;CONCRETE;ANNOTATED;jakarta.persistence.Entity}");
            headers.forEach(bnd::setProperty);
            return write(bnd, file);
        }
    }

    private void packApi(Path apiClasses, Path file) throws Exception {
        try (Builder bnd = builder(id + ".api", List.of(apiClasses))) {
            bnd.setProperty("-includeresource", apiClasses.toString());
            bnd.setProperty("-exportcontents", "*.api");
            bnd.setProperty("-noimport", "true");
            write(bnd, file);
        }
    }

    private Builder builder(String name, List<Path> classes) throws IOException {
        Builder bnd = new Builder();
        for (Path folder : classes) {
            bnd.addClasspath(folder.toFile());
        }
        for (Path api : used) {
            bnd.addClasspath(api.toFile());
        }
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (Files.exists(Path.of(entry))) {
                bnd.addClasspath(new File(entry));
            }
        }
        bnd.setProperty("Bundle-SymbolicName", name);
        bnd.setProperty("Bundle-Version", version);
        return bnd;
    }

    private static Path write(Builder bnd, Path file) throws Exception {
        try (Jar jar = bnd.build()) {
            if (!bnd.isOk()) {
                throw new IllegalStateException(String.join("\n", bnd.getErrors()));
            }
            jar.write(file.toFile());
            return file;
        }
    }

    /** Moves what is for other plugins. */
    private static boolean takeOut(Path classes, Path apiClasses) throws IOException {
        List<Path> apis;
        try (Stream<Path> files = Files.walk(classes)) {
            apis =
                    files.filter(Files::isRegularFile)
                            .filter(file -> file.getParent().endsWith("api"))
                            .toList();
        }
        for (Path api : apis) {
            Path target = apiClasses.resolve(classes.relativize(api).toString());
            Files.createDirectories(target.getParent());
            Files.move(api, target);
        }
        for (Path folder : apis.stream().map(Path::getParent).distinct().toList()) {
            // An empty folder would still be a package of the plugin's own.
            Files.delete(folder);
        }
        return !apis.isEmpty();
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }
}
