package org.partnerconsole.itests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the JVM of a console says of itself, by {@code jcmd}. */
public final class ServerJvm {

    private static final Path JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    private static final Pattern LOADERS =
            Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+.*BundleClassLoader\\b");
    private static final Pattern METASPACE = Pattern.compile("sun\\.gc\\.metaspace\\.used=(\\d+)");

    private final long id;

    ServerJvm(long id) {
        this.id = id;
    }

    /** How many class loaders of bundles are left after a garbage collection. */
    public int bundleLoaders() {
        jcmd("GC.run");
        // Without the option it counts what is reachable only.
        Matcher found = LOADERS.matcher(jcmd("GC.class_histogram"));
        int loaders = 0;
        while (found.find()) {
            loaders += Integer.parseInt(found.group(1));
        }
        return loaders;
    }

    /** How much of the metaspace is used, in kilobytes. */
    public long metaspace() {
        Matcher found = METASPACE.matcher(jcmd("PerfCounter.print"));
        if (!found.find()) {
            throw new IllegalStateException("the JVM does not say how much metaspace it uses");
        }
        return Long.parseLong(found.group(1)) / 1024;
    }

    /** Writes all live objects into a file, for whoever looks for what holds them. */
    public void dump(Path file) {
        jcmd("GC.heap_dump", "-overwrite", file.toAbsolutePath().toString());
    }

    private String jcmd(String... command) {
        List<String> line = new ArrayList<>(List.of(JCMD.toString(), Long.toString(id)));
        line.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(line + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
