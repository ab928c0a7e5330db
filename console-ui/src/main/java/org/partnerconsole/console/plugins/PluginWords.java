package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.console.text.Formats;
import org.partnerconsole.platform.plugin.PluginContributions;
import org.partnerconsole.platform.plugin.PluginOrigin;
import org.partnerconsole.platform.plugin.PluginProblem;
import org.partnerconsole.platform.plugin.PluginSource;
import org.partnerconsole.platform.plugin.PluginState;

/** What is said of plugins in more than one place. */
final class PluginWords {

    private static final Set<String> STEPS =
            Set.of(
                    "install",
                    "resolve",
                    "compose",
                    "migrate",
                    "entities",
                    "start",
                    "switch",
                    "drain",
                    "purge");
    private static final Pattern VERSION = Pattern.compile(";version=\"?([^\";,]+)");
    private static final double SECOND = 1000;

    private PluginWords() {}

    static StatusBadge badge(Component on, PluginState state) {
        StatusBadge.Tone tone =
                switch (state) {
                    case ACTIVE -> StatusBadge.Tone.GOOD;
                    case STARTING, UPDATING -> StatusBadge.Tone.WAITING;
                    case FAILED -> StatusBadge.Tone.BAD;
                    case STOPPED, UNINSTALLED -> StatusBadge.Tone.NEUTRAL;
                };
        return new StatusBadge(tone, on.getTranslation("plugins.state." + word(state)));
    }

    /** Whether something is on its way, and how it ends will be told. */
    static boolean isOnTheWay(PluginState state) {
        return state == PluginState.STARTING || state == PluginState.UPDATING;
    }

    /** How much a plugin brings, kinds without anything left out. */
    static List<String> counts(Component on, PluginContributions brought) {
        int handlers = brought.eventHandlers().size() + brought.timerHandlers().size();
        return List.of(
                        count(on, "plugins.count.views", brought.views().size()),
                        count(on, "plugins.count.resources", brought.resources().size()),
                        count(on, "plugins.count.entities", brought.entities().size()),
                        count(on, "plugins.count.handlers", handlers),
                        count(on, "plugins.count.extensions", brought.extensions().size()))
                .stream()
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** A number of things, in the singular for one; nothing for none. */
    static String count(Component on, String key, long count) {
        if (count == 0) {
            return "";
        }
        return count == 1 ? on.getTranslation(key + ".one") : on.getTranslation(key, count);
    }

    static String duration(Component on, Formats formats, double millis) {
        return millis < SECOND
                ? on.getTranslation("plugins.millis", formats.decimal(millis))
                : on.getTranslation("plugins.seconds", formats.decimal(millis / SECOND));
    }

    /** What has failed: a version, if it is known which. */
    static String failed(Component on, PluginProblem problem) {
        return problem.version().isEmpty()
                ? on.getTranslation("plugins.failed")
                : on.getTranslation("plugins.failed.version", problem.version());
    }

    static String step(Component on, String name) {
        return STEPS.contains(name) ? on.getTranslation("plugins.step." + name) : name;
    }

    /** The packages for other plugins, each with its version and without what else is noted. */
    static List<String> apis(PluginContributions brought) {
        return brought.apis().stream()
                .map(
                        clause ->
                                VERSION.matcher(clause)
                                        .results()
                                        .findFirst()
                                        .map(found -> " " + found.group(1))
                                        .map(version -> clause.split(";")[0] + version)
                                        .orElse(clause))
                .toList();
    }

    static String who(Component on, String by) {
        return by.equals(PluginSource.NOBODY) ? on.getTranslation("plugins.nobody") : by;
    }

    static String signer(Component on, PluginOrigin origin) {
        return origin.signer().orElseGet(() -> on.getTranslation("plugins.unsigned"));
    }

    /** The last part of a class's name. */
    static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
