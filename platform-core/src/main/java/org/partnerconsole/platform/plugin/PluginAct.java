package org.partnerconsole.platform.plugin;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that was done with a plugin, or tried.
 *
 * @param kind what
 * @param pluginId with which plugin
 * @param version the version it was about
 * @param at when it began
 * @param millis how long it took, in milliseconds
 * @param by who asked for it
 * @param from by which way
 * @param refusal why it was refused; empty if it was done
 * @param steps how long each step took
 */
public record PluginAct(
        Kind kind,
        String pluginId,
        String version,
        Instant at,
        long millis,
        String by,
        String from,
        Optional<String> refusal,
        List<PluginStep> steps) {

    /** What can be done with a plugin. */
    public enum Kind {
        INSTALL,
        UPDATE,
        /** Made anew, since a plugin whose services it uses has changed its API. */
        REWIRE,
        ROLLBACK,
        START,
        STOP,
        UNINSTALL;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
