package org.partnerconsole.platform.plugin;

/**
 * A service that the platform hands to each plugin in a version of its own, such as timers that
 * belong to the plugin that set them.
 *
 * @param <T> the type in plugin-api
 */
public interface PluginService<T> {

    /** The type plugins ask for. */
    Class<T> type();

    /** The service of one plugin. */
    T of(String pluginId);
}
