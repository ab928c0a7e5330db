package org.partnerconsole.platform.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The plugins of this console, and what an operator can do with them. All ways in end here. */
public interface Plugins {

    /** Every plugin that is installed or has failed to be, by name. */
    List<PluginStatus> all();

    /** One plugin. */
    Optional<PluginStatus> find(String id);

    /**
     * Installs a plugin, or updates it if it is there. The jar is copied.
     *
     * @throws PluginRefused if it can't be taken; whatever served before serves on
     */
    PluginStatus install(Path jar);

    /** Starts a stopped or failed plugin. */
    PluginStatus start(String id);

    /** Stops a plugin until it is started again; its data and its waiting work are kept. */
    PluginStatus stop(String id);

    /** Removes a plugin; its data is kept. */
    void uninstall(String id);
}
