package org.partnerconsole.platform.plugin;

/**
 * A CDI event: a plugin is gone, and everything that is kept for it is to go too.
 *
 * @param pluginId which plugin
 */
public record PluginPurge(String pluginId) {}
