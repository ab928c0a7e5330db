package org.partnerconsole.platform.plugin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import org.partnerconsole.platform.module.ManifestLists;

/**
 * The bundle with the packages that other plugins may use, as it lies inside of a plugin's jar.
 *
 * @param key its packages with their versions, and its classes: the same key is installed once,
 *     whichever release of the plugin brought it. Classes are part of it since an author may change
 *     them without a thought for the version.
 * @param exports its packages with their versions
 * @param bytes the bundle
 */
record ApiBundle(String key, String exports, byte[] bytes) {

    private static final String LOCATION = "api:";
    private static final String AGAIN = "~";

    static ApiBundle read(byte[] bytes) throws IOException {
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(bytes))) {
            if (jar.getManifest() == null) {
                throw new IOException("the bundle of its API has no manifest");
            }
            Attributes manifest = jar.getManifest().getMainAttributes();
            String exports = ManifestLists.text(manifest.getValue("Export-Package"));
            TreeMap<String, String> classes = new TreeMap<>();
            for (JarEntry entry = jar.getNextJarEntry();
                    entry != null;
                    entry = jar.getNextJarEntry()) {
                if (entry.getName().endsWith(".class")) {
                    classes.put(entry.getName(), Digests.sha256(jar.readAllBytes()));
                }
            }
            String key = LOCATION + exports + "#" + Digests.sha256(classes.toString());
            return new ApiBundle(key, exports, bytes);
        }
    }

    /** Whether at a bundle's location is such a bundle. */
    static boolean isPlace(String location) {
        return location.startsWith(LOCATION);
    }

    /** Where a bundle is installed that is there already, wired to what goes. */
    static String place(String key, int number) {
        return key + AGAIN + number;
    }

    /** The key of the bundle at a location. */
    static String keyOf(String place) {
        // What is before the digest may have the sign itself.
        int end = place.indexOf(AGAIN, place.lastIndexOf('#'));
        return end < 0 ? place : place.substring(0, end);
    }
}
