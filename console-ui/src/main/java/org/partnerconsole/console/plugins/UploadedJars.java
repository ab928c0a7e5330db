package org.partnerconsole.console.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.partnerconsole.platform.plugin.PluginPlan;
import org.partnerconsole.platform.plugin.PluginRefused;
import org.partnerconsole.platform.plugin.Plugins;

/** Jars that were uploaded and wait for the word to install them: one a plugin, the last counts. */
final class UploadedJars {

    private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._ -]");
    private static final int LONGEST_NAME = 60;

    private final Plugins plugins;
    private final Map<String, Uploaded> jars = new LinkedHashMap<>();

    UploadedJars(Plugins plugins) {
        this.plugins = plugins;
    }

    /**
     * Takes a file over.
     *
     * @throws PluginRefused if it is no plugin; then the file is gone
     */
    void add(Path file, String fileName) {
        Path jar = renamed(file, fileName);
        try {
            PluginPlan plan = plugins.plan(jar);
            Uploaded before = jars.put(plan.id(), new Uploaded(plan, jar));
            if (before != null) {
                delete(before.jar());
            }
        } catch (PluginRefused refused) {
            delete(jar);
            throw refused;
        }
    }

    /**
     * What would become of each plugin now; what was uploaded may have been installed meanwhile.
     */
    List<PluginPlan> plans() {
        return jars.values().stream().map(each -> plugins.plan(each.jar())).toList();
    }

    Path jar(PluginPlan plan) {
        return jars.get(plan.id()).jar();
    }

    boolean isEmpty() {
        return jars.isEmpty();
    }

    void clear() {
        jars.values().forEach(each -> delete(each.jar()));
        jars.clear();
    }

    /** The name is part of what a refusal says, and must lead nowhere else. */
    private static Path renamed(Path file, String fileName) {
        String name = UNSAFE.matcher(fileName).replaceAll("_");
        String end = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        try {
            Path folder = Files.createTempDirectory("plugin");
            return Files.move(file, folder.resolve(end.endsWith(".jar") ? end : end + ".jar"));
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded file can't be kept: " + fileName, e);
        }
    }

    private static void delete(Path jar) {
        try {
            Files.deleteIfExists(jar);
            Files.deleteIfExists(jar.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("The uploaded file can't be deleted: " + jar, e);
        }
    }

    private record Uploaded(PluginPlan plan, Path jar) {}
}
