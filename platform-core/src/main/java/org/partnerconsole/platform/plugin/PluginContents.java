package org.partnerconsole.platform.plugin;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** What is in the jars of active plugins. */
public interface PluginContents {

    /** The paths of the files in a folder of a plugin's jar that end so; none if it is away. */
    List<String> list(String pluginId, String folder, String ending);

    /** Opens a file of a plugin's jar; empty if there is none, or the plugin is away. */
    Optional<InputStream> open(String pluginId, String path);

    /** A class of a plugin, which must not be kept; empty if it is away or has no such class. */
    Optional<Class<?>> load(String pluginId, String className);
}
