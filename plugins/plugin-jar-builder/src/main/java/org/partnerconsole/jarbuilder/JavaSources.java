package org.partnerconsole.jarbuilder;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources as texts, and the compiler for them. */
public final class JavaSources {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
    private static final Pattern TYPE =
            Pattern.compile("(?m)^[\\w\\s@]*?\\b(?:class|interface|record|enum)\\s+(\\w+)");

    private final Map<String, String> sources = new LinkedHashMap<>();

    /** Adds a class by its full name. */
    public JavaSources add(String className, String code) {
        sources.put(className, code);
        return this;
    }

    /**
     * Adds a compilation unit, whose name is found in it.
     *
     * @throws IllegalArgumentException if it says no package or no type
     */
    public JavaSources add(String code) {
        return add(nameOf(code), code);
    }

    /** The full name of the first type in a compilation unit. */
    public static String nameOf(String code) {
        Matcher inPackage = PACKAGE.matcher(code);
        Matcher type = TYPE.matcher(code);
        if (!inPackage.find()) {
            throw new IllegalArgumentException("no package is declared in\n" + code);
        }
        String name = type.find() ? type.group(1) : "package-info";
        return inPackage.group(1) + "." + name;
    }

    boolean isEmpty() {
        return sources.isEmpty();
    }

    /** The sources by the full names of their classes. */
    public Map<String, String> asMap() {
        return Map.copyOf(sources);
    }

    /**
     * Compiles against the class path of this process.
     *
     * @param work where the sources are written
     * @param classes where the classes go
     * @throws IllegalStateException if they do not compile; the message is the compiler's
     */
    public void compile(Path work, Path classes) {
        compile(work, classes, List.of());
    }

    /**
     * Compiles against the class path of this process and some jars.
     *
     * @param work where the sources are written
     * @param classes where the classes go
     * @param jars what else to compile against
     * @throws IllegalStateException if they do not compile; the message is the compiler's
     */
    public void compile(Path work, Path classes, List<Path> jars) {
        StringWriter said = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<Path> written = new ArrayList<>();
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path file = work.resolve(source.getKey().replace('.', '/') + ".java");
                Files.createDirectories(file.getParent());
                written.add(Files.writeString(file, source.getValue()));
            }
            List<String> options =
                    List.of(
                            "-proc:none",
                            "-parameters",
                            "--release",
                            "21",
                            "-d",
                            Files.createDirectories(classes).toString(),
                            "-classpath",
                            classPath(jars));
            boolean compiles =
                    compiler.getTask(
                                    said,
                                    files,
                                    null,
                                    options,
                                    null,
                                    files.getJavaFileObjectsFromPaths(written))
                            .call();
            if (!compiles) {
                throw new IllegalStateException("the sources do not compile:\n" + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String classPath(List<Path> jars) {
        return Stream.concat(
                        Stream.of(System.getProperty("java.class.path")),
                        jars.stream().map(Path::toString))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
