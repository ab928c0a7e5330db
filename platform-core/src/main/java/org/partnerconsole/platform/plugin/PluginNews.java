package org.partnerconsole.platform.plugin;

/**
 * A CDI event: there is something new to say about a plugin which does not change where it stands,
 * such as that the version before it is gone at last.
 *
 * @param pluginId which plugin
 */
public record PluginNews(String pluginId) {}
