package org.partnerconsole.platform.plugin;

/**
 * A CDI event: a plugin has changed, and all who ask from now on see it so.
 *
 * @param pluginId which plugin
 * @param state where it stands now
 */
public record PluginChange(String pluginId, PluginState state) {}
