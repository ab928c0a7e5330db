import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Build step: makes the small server runtime, which holds the features that the console's
 * configuration names and nothing else (75 MB instead of 430).
 *
 * <p>Arguments: the home of the whole runtime; the configuration file that names the features; the
 * folder for the small runtime. Does nothing if that folder was made from the same runtime for the
 * same features.
 */
public class SmallRuntime {

    private static final Pattern FEATURE = Pattern.compile("<feature>\\s*([\\w.-]+)\\s*</feature>");

    public static void main(String[] args) throws Exception {
        Path whole = Path.of(args[0]);
        Path small = Path.of(args[2]);
        List<String> features = features(Path.of(args[1]));
        Path made = small.resolve("features.txt");
        String wanted = runtimeVersion(whole) + "\n" + String.join("\n", features) + "\n";
        if (Files.exists(made) && Files.readString(made).equals(wanted)) {
            System.out.println("small runtime: up to date");
            return;
        }
        delete(small);
        Path work = Files.createTempDirectory(small.toAbsolutePath().getParent(), "runtime");
        try {
            unpack(pack(whole, features, work), small);
            Files.writeString(made, wanted);
        } finally {
            delete(work);
        }
        System.out.println("small runtime: made with " + features.size() + " features");
    }

    private static List<String> features(Path configuration) throws IOException {
        List<String> features =
                FEATURE.matcher(Files.readString(configuration))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList();
        if (features.isEmpty()) {
            throw new IllegalStateException(configuration + " names no <feature>");
        }
        return features;
    }

    private static String runtimeVersion(Path whole) throws IOException {
        return Files.readString(whole.resolve("lib/versions/openliberty.properties")).strip();
    }

    /** Has the runtime itself package what a server with these features needs. */
    private static Path pack(Path whole, List<String> features, Path work) throws Exception {
        Path server = Files.createDirectories(work.resolve("usr/servers/small"));
        StringBuilder xml = new StringBuilder("<server><featureManager>");
        features.forEach(feature -> xml.append("<feature>").append(feature).append("</feature>"));
        Files.writeString(
                server.resolve("server.xml"), xml.append("</featureManager></server>\n"));
        Path zip = work.resolve("small.zip");
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path command = whole.resolve(windows ? "bin/server.bat" : "bin/server");
        command.toFile().setExecutable(true);
        Path log = work.resolve("package.log");
        ProcessBuilder packaging =
                new ProcessBuilder(
                        command.toString(),
                        "package",
                        "small",
                        "--archive=" + zip,
                        "--include=minify");
        packaging
                .environment()
                .putAll(
                        Map.of(
                                "JAVA_HOME", System.getProperty("java.home"),
                                "WLP_USER_DIR", work.resolve("usr").toString(),
                                "WLP_OUTPUT_DIR", work.resolve("output").toString()));
        packaging.environment().keySet().removeIf(name -> name.equals("JVM_ARGS"));
        int code =
                packaging.redirectErrorStream(true).redirectOutput(log.toFile()).start().waitFor();
        if (code != 0 || !Files.exists(zip)) {
            throw new IllegalStateException(
                    "packaging the runtime ended with code " + code + ":\n" + Files.readString(log));
        }
        return zip;
    }

    private static void unpack(Path zip, Path small) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(zip)) {
            Path root = archive.getPath("wlp");
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile)
                        .filter(file -> !file.startsWith(root.resolve("usr")))
                        .forEach(file -> copy(file, small.resolve(root.relativize(file) + "")));
            }
        }
        try (Stream<Path> commands = Files.list(small.resolve("bin"))) {
            commands.forEach(command -> command.toFile().setExecutable(true, false));
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException("can't unpack " + from + " to " + to, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
