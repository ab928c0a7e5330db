package org.partnerconsole.platform.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What there is to say about a plugin.
 *
 * @param id its Bundle-SymbolicName
 * @param name its name for people
 * @param version the version that serves, or that was last tried
 * @param state where it stands
 * @param since since when it stands there
 * @param cause why it failed, or why the last update of it was refused
 * @param views class names of its views
 * @param resources class names of its REST resources
 * @param entities class names of its entities
 */
public record PluginStatus(
        String id,
        String name,
        String version,
        PluginState state,
        Instant since,
        Optional<String> cause,
        List<String> views,
        List<String> resources,
        List<String> entities) {}
