package org.partnerconsole.platform.plugin;

import java.util.List;

/**
 * What a version of a plugin brings to the console.
 *
 * @param views class names of its views
 * @param resources class names of its REST resources
 * @param entities class names of its entities
 * @param eventHandlers its event handlers, as topic and component
 * @param timerHandlers the names of the timers it acts on
 * @param extensions what it adds to the core's own pages and orders, as type and component
 * @param apis the packages it offers to other plugins, with versions
 */
public record PluginContributions(
        List<String> views,
        List<String> resources,
        List<String> entities,
        List<String> eventHandlers,
        List<String> timerHandlers,
        List<String> extensions,
        List<String> apis) {

    static final PluginContributions NONE =
            new PluginContributions(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public PluginContributions {
        views = List.copyOf(views);
        resources = List.copyOf(resources);
        entities = List.copyOf(entities);
        eventHandlers = List.copyOf(eventHandlers);
        timerHandlers = List.copyOf(timerHandlers);
        extensions = List.copyOf(extensions);
        apis = List.copyOf(apis);
    }
}
