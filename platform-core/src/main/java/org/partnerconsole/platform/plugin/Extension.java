package org.partnerconsole.platform.plugin;

/**
 * A service of an active plugin.
 *
 * @param pluginId the plugin
 * @param name the name of the component in it
 * @param service the service; every call goes through {@link PluginCalls}. Never keep it.
 */
public record Extension<T>(String pluginId, String name, T service) {}
