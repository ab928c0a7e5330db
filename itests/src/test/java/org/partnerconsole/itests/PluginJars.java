package org.partnerconsole.itests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Makes plugin jars on the fly, mostly bad ones. */
final class PluginJars {

    private PluginJars() {}

    /** A jar with these headers and nothing else. */
    static Path withHeaders(Path folder, String id, Map<String, String> headers) {
        return write(folder, id, headers, null);
    }

    /** A bundle with an activator that throws. */
    static Path withThrowingActivator(Path folder, String id, String message) {
        String source =
                """
                package broken;
                import org.osgi.framework.BundleActivator;
                import org.osgi.framework.BundleContext;
                public class Activator implements BundleActivator {
                    public void start(BundleContext context) {
                        throw new IllegalStateException("%s");
                    }
                    public void stop(BundleContext context) {}
                }
                """
                        .formatted(message);
        return write(
                folder,
                id,
                Map.of(
                        "Bundle-Activator",
                        "broken.Activator",
                        "Import-Package",
                        "org.osgi.framework"),
                compile(folder, source));
    }

    /** Puts a file into a folder that is watched: beside it first, then in one step. */
    static Path drop(Path file, Path folder) {
        try {
            Path whole = folder.resolveSibling("." + file.getFileName());
            Files.copy(file, whole, StandardCopyOption.REPLACE_EXISTING);
            return Files.move(
                    whole, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path folder, String id, Map<String, String> headers, Path activator) {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Bundle-ManifestVersion", "2");
        attributes.putValue("Bundle-SymbolicName", id);
        attributes.putValue("Bundle-Version", "1.0.0");
        headers.forEach(attributes::putValue);
        Path jar = folder.resolve(id + ".jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            if (activator != null) {
                out.putNextEntry(new JarEntry("broken/Activator.class"));
                Files.copy(activator, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return jar;
    }

    private static Path compile(Path folder, String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file =
                new SimpleJavaFileObject(
                        URI.create("string:///broken/Activator.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
            List<String> options =
                    List.of("--release", "21", "-cp", System.getProperty("java.class.path"));
            if (!compiler.getTask(null, files, null, options, null, List.of(file)).call()) {
                throw new IllegalStateException("the activator does not compile");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve("broken/Activator.class");
    }
}
