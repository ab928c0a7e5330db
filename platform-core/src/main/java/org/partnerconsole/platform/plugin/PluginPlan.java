package org.partnerconsole.platform.plugin;

import java.util.Optional;
import org.osgi.framework.Version;

/**
 * What installing a jar would do. It is told of the jar alone: whether the version comes up is seen
 * only when it is brought up.
 *
 * @param id the plugin's Bundle-SymbolicName
 * @param name its name for people
 * @param version the version in the jar
 * @param effect what becomes of the plugin
 * @param present the version that is there; empty if none is
 * @param checksum SHA-256 of the jar, in hexadecimal
 * @param signer the subject of the certificate the jar is signed with, if it is signed
 */
public record PluginPlan(
        String id,
        String name,
        String version,
        Effect effect,
        Optional<String> present,
        String checksum,
        Optional<String> signer) {

    /** What becomes of a plugin. */
    public enum Effect {
        /** It is new, or no version of it runs. */
        INSTALL,
        /** A later version takes over. */
        UPDATE,
        /** An earlier version takes over. */
        DOWNGRADE,
        /** Another build of the same version takes over. */
        REPLACE,
        /** Nothing: this very jar is what is there. */
        NONE,
        /** It stays stopped; the version serves when it is started. */
        KEEP_STOPPED
    }

    static PluginPlan of(
            PluginJar jar, Optional<PluginStatus> status, boolean isStopped, String checksum) {
        Optional<String> present =
                status.filter(known -> known.state() != PluginState.FAILED)
                        .map(PluginStatus::version)
                        .filter(version -> !version.isEmpty());
        return new PluginPlan(
                jar.id(),
                jar.name(),
                jar.version(),
                effect(jar, present, isStopped, checksum),
                present,
                jar.checksum(),
                jar.signer());
    }

    private static Effect effect(
            PluginJar jar, Optional<String> present, boolean isStopped, String checksum) {
        if (present.isPresent() && checksum.equals(jar.checksum())) {
            return Effect.NONE;
        }
        if (isStopped) {
            return Effect.KEEP_STOPPED;
        }
        if (present.isEmpty()) {
            return Effect.INSTALL;
        }
        int later =
                Version.parseVersion(jar.version()).compareTo(Version.parseVersion(present.get()));
        if (later == 0) {
            return Effect.REPLACE;
        }
        return later > 0 ? Effect.UPDATE : Effect.DOWNGRADE;
    }
}
