package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** The settings of the plugin runtime, from the environment. */
@ApplicationScoped
class PluginSettings {

    /** How long the start of a plugin may take: {@code CONSOLE_PLUGIN_START_TIMEOUT}, seconds. */
    Duration startLimit() {
        return seconds("CONSOLE_PLUGIN_START_TIMEOUT", 30);
    }

    /** How long a replaced version may end its requests: {@code CONSOLE_PLUGIN_DRAIN}, seconds. */
    Duration drain() {
        return seconds("CONSOLE_PLUGIN_DRAIN", 60);
    }

    private static Duration seconds(String name, int standard) {
        String value = System.getenv(name);
        if (value == null || value.isBlank()) {
            return Duration.ofSeconds(standard);
        }
        try {
            return Duration.ofSeconds(Integer.parseUnsignedInt(value.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    "%s must be a whole number of seconds, but it is '%s'".formatted(name, value),
                    e);
        }
    }
}
