package org.partnerconsole.platform.plugin;

import java.util.Optional;

/** The static files of the versions of plugins that are there: those that serve and that leave. */
public interface VersionFiles {

    /**
     * The content of a file in {@code META-INF/resources}.
     *
     * @param path below that folder, without {@code ..}
     */
    Optional<byte[]> read(String pluginId, String version, String path);
}
