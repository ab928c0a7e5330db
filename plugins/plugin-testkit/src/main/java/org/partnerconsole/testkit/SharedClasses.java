package org.partnerconsole.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The packages of plugins that the test's class path has as well. The framework loads their classes
 * from there, so that a test and the plugin mean the same class.
 */
final class SharedClasses {

    private static final String API_FOLDER = "PLUGIN-INF/api/";

    private final ClassLoader loader;

    private final Set<String> packages = new HashSet<>();

    private SharedClasses(ClassLoader loader) {
        this.loader = loader;
    }

    static SharedClasses of(ClassLoader loader, List<Path> plugins) {
        SharedClasses shared = new SharedClasses(loader);
        for (Path plugin : plugins) {
            try (InputStream in = Files.newInputStream(plugin)) {
                shared.add(in);
            } catch (IOException e) {
                throw new UncheckedIOException("The plugin " + plugin + " can't be read", e);
            }
        }
        return shared;
    }

    private void add(InputStream in) throws IOException {
        ZipInputStream jar = new ZipInputStream(in);
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            String name = entry.getName();
            if (name.startsWith(API_FOLDER) && name.endsWith(".jar")) {
                add(jar);
            } else if (name.endsWith(".class") && loader.getResource(name) != null) {
                int end = name.lastIndexOf('/');
                if (end > 0) {
                    packages.add(name.substring(0, end).replace('/', '.'));
                }
            }
        }
    }

    Set<String> packages() {
        return packages;
    }

    /** Whether the framework loads this very class from the class path. */
    boolean contains(Class<?> type) {
        if (!packages.contains(type.getPackageName())) {
            return false;
        }
        try {
            return Class.forName(type.getName(), false, loader) == type;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** What Felix asks for the class loader behind a bundle: the same one for each. */
    Map<Object, ClassLoader> loaders() {
        return new AbstractMap<>() {
            @Override
            public ClassLoader get(Object bundle) {
                return loader;
            }

            @Override
            public Set<Entry<Object, ClassLoader>> entrySet() {
                return Set.of();
            }
        };
    }
}
