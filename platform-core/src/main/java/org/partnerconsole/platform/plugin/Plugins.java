package org.partnerconsole.platform.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.platform.module.RestRoute;

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

    /** The REST methods of a plugin that answer at this moment, and who may call each. */
    List<RestRoute> routes(String id);

    /** The tables that the migrations of a plugin have made: what a purge takes away, by name. */
    List<String> tables(String id);

    /**
     * What installing a jar would do; nothing is changed.
     *
     * @throws PluginRefused if the file is no plugin
     */
    PluginPlan plan(Path jar);

    /**
     * Installs a set of plugins, or updates those that are there, with one switch. The jars are
     * copied.
     *
     * @throws PluginRefused if one of them can't be taken; then none is
     */
    List<PluginStatus> install(List<Path> jars, PluginSource source);

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
     * @throws PluginRefused if the data is to go, but a version that leaves is still used after the
     *     time that has; the data is kept, and the plugin is stopped at most
     */
    void uninstall(String id, boolean purge, PluginSource source);
}
