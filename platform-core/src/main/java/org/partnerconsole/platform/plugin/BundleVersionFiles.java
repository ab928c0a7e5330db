package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** Reads static files from bundles. A bundle is there until its version's last use has ended. */
@ApplicationScoped
class BundleVersionFiles implements VersionFiles {

    private static final String FOLDER = "META-INF/resources/";

    private final OsgiFramework framework;

    /** Only for the container's proxy. */
    protected BundleVersionFiles() {
        this(null);
    }

    @Inject
    BundleVersionFiles(OsgiFramework framework) {
        this.framework = framework;
    }

    @Override
    public Optional<byte[]> read(String pluginId, String version, String path) {
        return Arrays.stream(framework.context().getBundles())
                .filter(bundle -> isOf(bundle, pluginId, version))
                // The newest, should a version have been installed again.
                .reduce((one, other) -> other)
                .map(bundle -> bundle.getEntry(FOLDER + path))
                .filter(entry -> !entry.getPath().endsWith("/"))
                .map(BundleVersionFiles::content);
    }

    private static boolean isOf(Bundle bundle, String pluginId, String version) {
        return pluginId.equals(bundle.getSymbolicName())
                && version.equals(bundle.getVersion().toString())
                && bundle.getState() == Bundle.ACTIVE;
    }

    private static byte[] content(URL entry) {
        try (InputStream in = entry.openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(entry + " can't be read", e);
        }
    }
}
