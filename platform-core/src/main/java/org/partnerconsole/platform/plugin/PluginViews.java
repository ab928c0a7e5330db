package org.partnerconsole.platform.plugin;

import java.util.Collection;

/** The console's screens, as the plugin runtime sees them. Implemented by the web layer. */
public interface PluginViews {

    /**
     * Adds and removes views in one step, and updates menus in open browsers. A browser that shows
     * a view that goes is led to the same address of its successor, or to a page that says it is
     * away.
     *
     * @param gone the views to remove
     * @param come the views to add
     * @throws PluginRefused if a view can't be added; then nothing has changed
     */
    void replace(Collection<Class<?>> gone, Collection<Class<?>> come);
}
