package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** Reads the jars of active plugins by way of their bundles. */
@ApplicationScoped
class BundleContents implements PluginContents {

    private final ActivePlugins active;

    /** Only for the container's proxy. */
    protected BundleContents() {
        this(null);
    }

    @Inject
    BundleContents(ActivePlugins active) {
        this.active = active;
    }

    @Override
    public List<String> list(String pluginId, String folder, String ending) {
        return bundle(pluginId).stream()
                .map(bundle -> bundle.findEntries(folder, "*" + ending, false))
                .flatMap(found -> paths(found).stream())
                .toList();
    }

    @Override
    public Optional<InputStream> open(String pluginId, String path) {
        return bundle(pluginId).map(bundle -> bundle.getEntry(path)).map(BundleContents::opened);
    }

    @Override
    public Optional<Class<?>> load(String pluginId, String className) {
        return bundle(pluginId)
                .flatMap(
                        bundle -> {
                            try {
                                return Optional.of(bundle.loadClass(className));
                            } catch (ClassNotFoundException | LinkageError e) {
                                return Optional.empty();
                            }
                        });
    }

    private Optional<Bundle> bundle(String pluginId) {
        return active.all().stream()
                .filter(version -> version.id().equals(pluginId))
                .map(PluginVersion::bundle)
                .findFirst();
    }

    private static List<String> paths(Enumeration<URL> found) {
        return found == null
                ? List.of()
                : Collections.list(found).stream()
                        .map(URL::getPath)
                        .map(path -> path.startsWith("/") ? path.substring(1) : path)
                        .toList();
    }

    private static InputStream opened(URL entry) {
        try {
            return entry.openStream();
        } catch (IOException e) {
            throw new UncheckedIOException(entry + " can't be read", e);
        }
    }
}
