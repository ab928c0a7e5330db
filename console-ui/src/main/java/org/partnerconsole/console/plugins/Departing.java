package org.partnerconsole.console.plugins;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.partnerconsole.platform.plugin.PluginContributions;
import org.partnerconsole.platform.plugin.PluginStatus;
import org.partnerconsole.platform.plugin.Plugins;

/**
 * What goes with a plugin.
 *
 * @param brought what it brings
 * @param addresses the addresses of its pages
 * @param routes its REST methods, while it serves
 * @param tables its tables, which go with a purge only
 */
record Departing(
        PluginContributions brought,
        List<String> addresses,
        List<String> routes,
        List<String> tables) {

    static Departing of(PluginStatus plugin, Plugins plugins) {
        PluginContributions brought = plugin.contributions();
        ViewAddresses addresses = ViewAddresses.now();
        return new Departing(
                brought,
                brought.views().stream().flatMap(view -> addresses.of(view).stream()).toList(),
                plugins.routes(plugin.id()).stream()
                        .map(route -> route.method() + " " + route.template())
                        .toList(),
                plugins.tables(plugin.id()));
    }

    /** What goes, kind by kind; kinds without anything are left out. */
    List<Part> parts(Component on, boolean isPurge) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(on.getTranslation("plugins.going.pages"), addresses));
        parts.add(
                new Part(
                        on.getTranslation("plugins.going.resources"), simple(brought.resources())));
        parts.add(
                new Part(
                        on.getTranslation("plugins.going.handlers"),
                        Stream.concat(
                                        brought.eventHandlers().stream(),
                                        brought.timerHandlers().stream())
                                .toList()));
        parts.add(new Part(on.getTranslation("plugins.going.extensions"), brought.extensions()));
        parts.add(new Part(on.getTranslation("plugins.going.apis"), PluginWords.apis(brought)));
        if (isPurge) {
            parts.add(new Part(on.getTranslation("plugins.going.tables"), tables));
            parts.add(
                    new Part(
                            on.getTranslation("plugins.going.rest"),
                            List.of(on.getTranslation("plugins.going.waiting"))));
        }
        parts.removeIf(part -> part.names().isEmpty());
        return parts;
    }

    /** What stays if the data is kept, in words. */
    String kept(Component on) {
        return tables.isEmpty()
                ? on.getTranslation("plugins.kept.work")
                : on.getTranslation("plugins.kept.tables", String.join(", ", tables));
    }

    private static List<String> simple(List<String> classNames) {
        return classNames.stream().map(PluginWords::simpleName).toList();
    }

    /**
     * Things of one kind.
     *
     * @param title the kind, translated
     * @param names the things
     */
    record Part(String title, List<String> names) {}
}
