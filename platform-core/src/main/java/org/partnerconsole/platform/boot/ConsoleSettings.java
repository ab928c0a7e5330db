package org.partnerconsole.platform.boot;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.Optional;
import org.partnerconsole.platform.demo.DemoMode;
import org.partnerconsole.platform.environment.Environment;

/** How this console was started, from the environment. */
@ApplicationScoped
class ConsoleSettings implements DemoMode {

    /** The folder with all that must be kept: {@code CONSOLE_DATA}. */
    public Path data() {
        return Path.of(
                Environment.text("CONSOLE_DATA")
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "CONSOLE_DATA is not set: name the data folder")));
    }

    /** The folder with the plugins of the distribution: {@code CONSOLE_PLUGINS_DIST}. */
    public Optional<Path> distributedPlugins() {
        return Environment.text("CONSOLE_PLUGINS_DIST").map(Path::of);
    }

    /** Whether a first start makes demo data, and plugins load theirs: {@code CONSOLE_DEMO}. */
    @Override
    public boolean isDemo() {
        return isSet("CONSOLE_DEMO");
    }

    /** Whether tests may move the clock: {@code CONSOLE_TEST_CLOCK}. */
    public boolean hasTestClock() {
        return isSet("CONSOLE_TEST_CLOCK");
    }

    private static boolean isSet(String name) {
        return Environment.text(name).map(Boolean::parseBoolean).orElse(false);
    }
}
