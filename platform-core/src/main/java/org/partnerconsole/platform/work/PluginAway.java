package org.partnerconsole.platform.work;

/** The plugin that is to do a piece of work is not active; the work waits for it. */
final class PluginAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PluginAway(String pluginId, String work) {
        super("%s is away, %s waits for it".formatted(pluginId, work));
    }
}
