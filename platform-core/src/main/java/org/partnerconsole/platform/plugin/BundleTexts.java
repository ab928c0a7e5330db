package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;

/** Reads the texts of active plugins, once for each bundle. */
@ApplicationScoped
class BundleTexts implements PluginTexts {

    private static final Properties NONE = new Properties();

    private final ActivePlugins active;

    /** Weak: the texts go with their bundle. The JDK's ResourceBundle would keep its loader. */
    private final Map<Bundle, Map<String, Properties>> texts = new WeakHashMap<>();

    /** Only for the container's proxy. */
    protected BundleTexts() {
        this(null);
    }

    @Inject
    BundleTexts(ActivePlugins active) {
        this.active = active;
    }

    @Override
    public Optional<String> find(String key, Locale locale) {
        List<String> files =
                Stream.of(
                                "texts_" + locale.getLanguage() + "_" + locale.getCountry(),
                                "texts_" + locale.getLanguage(),
                                "texts")
                        .map(name -> name + ".properties")
                        .toList();
        return active.all().stream()
                .map(PluginVersion::bundle)
                .flatMap(bundle -> files.stream().map(file -> read(bundle, file).getProperty(key)))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private synchronized Properties read(Bundle bundle, String file) {
        return texts.computeIfAbsent(bundle, any -> new java.util.HashMap<>())
                .computeIfAbsent(file, name -> load(bundle, name));
    }

    private static Properties load(Bundle bundle, String file) {
        URL entry = bundle.getEntry(file);
        if (entry == null) {
            return NONE;
        }
        try (Reader reader = new InputStreamReader(entry.openStream(), StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " of " + bundle.getSymbolicName(), e);
        }
    }
}
