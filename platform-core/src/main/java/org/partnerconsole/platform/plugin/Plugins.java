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

    /** What was done with a plugin, or tried; the newest hundred, newest first. */
    List<PluginAct> history(String id);

    /** What was counted of calls into a plugin since its version serves, busiest part first. */
    List<CallStatistics> calls(String id);

    /**
     * Installs a plugin, or updates it if it is there. The jar is copied.
     *
     * @throws PluginRefused if it can't be taken; whatever served before serves on
     */
    PluginStatus install(Path jar, PluginSource source);

    /** Starts a stopped or failed plugin. */
    PluginStatus start(String id, PluginSource source);

    /** Stops a plugin until it is started again; its data and its waiting work are kept. */
    PluginStatus stop(String id, PluginSource source);

    /**
     * Goes back to the version that served before. Data stays as it is: a version's migrations
     * leave the version before it working.
     *
     * @throws PluginRefused if there is none, or it can't be brought up any more
     */
    PluginStatus rollback(String id, PluginSource source);

    /**
     * Removes a plugin.
     *
     * @param purge whether its data goes too, and what waits for it; else both are kept
     */
    void uninstall(String id, boolean purge, PluginSource source);
}
