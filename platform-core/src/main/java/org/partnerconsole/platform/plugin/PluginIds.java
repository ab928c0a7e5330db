package org.partnerconsole.platform.plugin;

import java.nio.file.Path;

/**
 * Under which name a refused file is shown: its plugin's id if it has one, else the file's name.
 */
final class PluginIds {

    private PluginIds() {}

    static String ofRefused(Path file) {
        try {
            return PluginJar.read(file).id();
        } catch (PluginRefused e) {
            return file.getFileName().toString();
        }
    }
}
