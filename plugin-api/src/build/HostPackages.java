import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Build step: writes which packages the system bundle exports to plugins, which is what plugin-api
 * itself exports and the closure of its compile dependencies, and nothing else.
 *
 * <p>Arguments: a file with the class path of that closure; the folder of plugin-api's classes,
 * which holds its manifest and gets {@code META-INF/host-packages}, one export clause a line.
 */
public class HostPackages {

    /** Jars of which plugins see a part only. */
    private static final Map<String, List<String>> ONLY =
            Map.of("org.eclipse.persistence.core", List.of("org.eclipse.persistence.annotations"));

    /** A clause of an Export-Package header: name, then attributes and directives up to a comma. */
    private static final Pattern CLAUSE =
            Pattern.compile("([\\w.]+)((?:;[\\w:-]+:?=(?:\"[^\"]*\"|[^,;\"]*))*)(?:,|$)");

    private static final Pattern VERSION = Pattern.compile(";version=\"?([^\",;]+)\"?");

    public static void main(String[] args) throws IOException {
        Map<String, String> packages = new TreeMap<>();
        Path classes = Path.of(args[1]);
        try (InputStream in = Files.newInputStream(classes.resolve("META-INF/MANIFEST.MF"))) {
            addExports(new Manifest(in).getMainAttributes(), packages);
        }
        String classPath = Files.readString(Path.of(args[0])).strip();
        for (String jar : classPath.split(System.getProperty("path.separator"))) {
            try (JarFile file = new JarFile(jar)) {
                addJar(file, Path.of(jar).getFileName().toString(), packages);
            }
        }
        StringBuilder lines = new StringBuilder();
        packages.forEach(
                (name, version) ->
                        lines.append(name)
                                .append(version.isEmpty() ? "" : ";version=\"" + version + "\"")
                                .append('\n'));
        Files.writeString(classes.resolve("META-INF/host-packages"), lines);
        System.out.println("host packages: " + packages.size());
    }

    private static void addJar(JarFile jar, String fileName, Map<String, String> packages)
            throws IOException {
        Map<String, String> found = new TreeMap<>();
        Manifest manifest = jar.getManifest();
        boolean bundle =
                manifest != null
                        && manifest.getMainAttributes().getValue("Export-Package") != null;
        if (bundle) {
            addExports(manifest.getMainAttributes(), found);
        } else {
            jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class") && name.contains("/"))
                    .filter(name -> !name.startsWith("META-INF/"))
                    .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
                    .forEach(name -> found.put(name, ""));
        }
        for (Map.Entry<String, List<String>> only : ONLY.entrySet()) {
            if (fileName.startsWith(only.getKey())) {
                found.keySet().retainAll(only.getValue());
            }
        }
        found.forEach(packages::putIfAbsent);
    }

    private static void addExports(Attributes attributes, Map<String, String> packages) {
        String header = attributes.getValue("Export-Package");
        Matcher clause = CLAUSE.matcher(header);
        while (clause.find()) {
            Matcher version = VERSION.matcher(clause.group(2));
            packages.put(clause.group(1), version.find() ? version.group(1) : "");
        }
    }
}
