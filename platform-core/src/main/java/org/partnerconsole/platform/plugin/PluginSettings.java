package org.partnerconsole.platform.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.partnerconsole.platform.environment.Environment;

/** The settings of the plugin runtime, from the environment. */
@ApplicationScoped
class PluginSettings {

    /**
     * How long each other step of a start may take: {@code CONSOLE_PLUGIN_START_TIMEOUT}, seconds.
     */
    Duration startLimit() {
        return Duration.ofSeconds(Environment.number("CONSOLE_PLUGIN_START_TIMEOUT", 30));
    }

    /**
     * How long the migrations of a version may take: {@code CONSOLE_PLUGIN_MIGRATION_TIMEOUT},
     * seconds.
     */
    Duration migrationLimit() {
        return Duration.ofSeconds(Environment.number("CONSOLE_PLUGIN_MIGRATION_TIMEOUT", 600));
    }

    /**
     * How long a replaced version may end its requests, and pages with unsaved input may stay:
     * {@code CONSOLE_PLUGIN_DRAIN}, seconds.
     */
    Duration drain() {
        return Duration.ofSeconds(Environment.number("CONSOLE_PLUGIN_DRAIN", 60));
    }

    /**
     * How long calls may still use a version whose services have been withdrawn, after the
     * components of other plugins have been given the new ones.
     */
    Duration lastCalls() {
        return Duration.ofSeconds(5);
    }

    /** How long a version may take to stop, and to go. */
    Duration endLimit() {
        return Duration.ofSeconds(10);
    }

    /** How many versions of a plugin are kept for a rollback: {@code CONSOLE_PLUGIN_KEEP}. */
    int keep() {
        return Math.max(Environment.number("CONSOLE_PLUGIN_KEEP", 5), 1);
    }
}
