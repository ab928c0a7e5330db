package org.partnerconsole.jarbuilder;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Makes a plugin's jar from sources, as the plugin parent's build would. */
public final class PluginJarBuilder {

    private final Path folder;
    private final String id;
    private final String version;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> resources = new LinkedHashMap<>();
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

    /** Adds a class by its full name. */
    public PluginJarBuilder source(String className, String code) {
        sources.put(className, code);
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

    /** Compiles and packs; the file is named {@code <id>-<version>.jar}. */
    public Path build() throws Exception {
        Path work = Files.createTempDirectory(folder, "plugin");
        Path classes = compile(work);
        for (Map.Entry<String, String> resource : resources.entrySet()) {
            write(classes.resolve(resource.getKey()), resource.getValue());
        }
        Path file = folder.resolve(id + "-" + version + ".jar");
        try (Builder bnd = new Builder()) {
            for (String entry :
                    System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
                if (Files.exists(Path.of(entry))) {
                    bnd.addClasspath(new java.io.File(entry));
                }
            }
            bnd.addClasspath(classes.toFile());
            bnd.setProperty("Bundle-SymbolicName", id);
            bnd.setProperty("Bundle-Version", version);
            bnd.setProperty("-includeresource", classes.toString());
            bnd.setProperty("-dsannotations", "*");
            bnd.setProperty(
                    "Console-Views", "${classes;CONCRETE;ANNOTATED;com.vaadin.flow.router.Route}");
            bnd.setProperty(
                    "Console-Resources", "${classes;CONCRETE;ANNOTATED;jakarta.ws.rs.Path}");
            bnd.setProperty(
                    "Console-Entities", "${classes;CONCRETE;ANNOTATED;jakarta.persistence.Entity}");
            headers.forEach(bnd::setProperty);
            try (Jar jar = bnd.build()) {
                if (!bnd.isOk()) {
                    throw new IllegalStateException(String.join("\n", bnd.getErrors()));
                }
                jar.write(file.toFile());
            }
        }
        return file;
    }

    private Path compile(Path work) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        if (sources.isEmpty()) {
            return classes;
        }
        for (Map.Entry<String, String> source : sources.entrySet()) {
            write(
                    work.resolve("src").resolve(source.getKey().replace('.', '/') + ".java"),
                    source.getValue());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (Stream<Path> files = Files.walk(work.resolve("src"))) {
            String[] arguments =
                    Stream.concat(
                                    Stream.of(
                                            "-proc:none",
                                            "--release",
                                            "21",
                                            "-d",
                                            classes.toString(),
                                            "-classpath",
                                            System.getProperty("java.class.path")),
                                    files.filter(Files::isRegularFile).map(Path::toString))
                            .toArray(String[]::new);
            if (compiler.run(null, null, null, arguments) != 0) {
                throw new IllegalStateException("The plugin's sources do not compile");
            }
        }
        return classes;
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, StandardCharsets.UTF_8);
    }
}
