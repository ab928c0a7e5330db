package org.partnerconsole.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.partnerconsole.jarbuilder.JavaSources;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/**
 * A page of the manual and the plugin that its blocks make up.
 *
 * <p>A block of Java is a whole class with its package; one whose first line is {@code // test} is
 * the plugin's test. Any other block belongs to the plugin if its first line is a comment with the
 * file's path in {@code src/main/resources}, or says what its tables begin with.
 */
final class PluginPage {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");
    private static final Pattern RESOURCE =
            Pattern.compile("\\A(?:#|--|//) src/main/resources/(\\S+)\\n");
    private static final Pattern TABLE_PREFIX =
            Pattern.compile("<plugin.table.prefix>(\\w+)</plugin.table.prefix>");
    private static final String TEST = "// test\n";

    private final String name;
    private final JavaSources sources = new JavaSources();
    private final JavaSources tests = new JavaSources();
    private final Map<String, String> resources = new LinkedHashMap<>();
    private final List<String> testNames = new ArrayList<>();
    private String tablePrefix = "";

    private PluginPage(String name) {
        this.name = name;
    }

    static PluginPage read(Path file) {
        try {
            PluginPage page = new PluginPage(file.getFileName().toString().replace(".md", ""));
            Matcher block = BLOCK.matcher(Files.readString(file));
            while (block.find()) {
                page.add(block.group(1), block.group(2));
            }
            return page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String language, String text) {
        if (language.equals("java")) {
            if (text.startsWith(TEST)) {
                tests.add(text);
                testNames.add(JavaSources.nameOf(text));
            } else {
                sources.add(text);
                tests.add(text);
            }
            return;
        }
        Matcher prefix = TABLE_PREFIX.matcher(text);
        if (prefix.find()) {
            tablePrefix = prefix.group(1);
        }
        Matcher resource = RESOURCE.matcher(text);
        if (resource.find()) {
            resources.put(resource.group(1), text.substring(resource.end()));
        }
    }

    String name() {
        return name;
    }

    boolean hasCode() {
        return !sources.asMap().isEmpty();
    }

    List<String> testNames() {
        return testNames;
    }

    /** Builds the plugin in a folder laid out like a module's {@code target}. */
    Path build(Path target) throws Exception {
        PluginJarBuilder plugin = PluginJarBuilder.plugin(target, name, "1.0.0");
        sources.asMap().forEach(plugin::source);
        resources.forEach(plugin::resource);
        if (!tablePrefix.isEmpty()) {
            plugin.header("Console-Table-Prefix", tablePrefix);
        }
        return plugin.build();
    }

    /** Compiles the page's tests beside the plugin, and its classes with them. */
    Path compileTests(Path target) {
        Path classes = target.resolve("test-classes");
        tests.compile(target.resolve("test-sources"), classes);
        return classes;
    }
}
