package org.partnerconsole.platform.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The packages that the system bundle shows to plugins: plugin-api, the closure of its compile
 * dependencies as the build wrote it down, and what Declarative Services needs. Nothing else.
 */
final class HostExports {

    private static final String WRITTEN_BY_THE_BUILD = "META-INF/host-packages";

    /** Shared between the host and the component runtime, so that the host can ask it. */
    private static final List<String> COMPONENT_RUNTIME =
            List.of(
                    "org.osgi.service.component;version=\"1.5.1\"",
                    "org.osgi.service.component.propertytypes;version=\"1.5.0\"",
                    "org.osgi.service.component.runtime;version=\"1.5.1\"",
                    "org.osgi.service.component.runtime.dto;version=\"1.5.0\"",
                    "org.osgi.util.promise;version=\"1.3.0\"",
                    "org.osgi.util.function;version=\"1.2.0\"");

    private HostExports() {}

    /** The clauses, comma separated, as the framework takes them. */
    static String clauses() {
        ClassLoader loader = HostExports.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(WRITTEN_BY_THE_BUILD)) {
            if (in == null) {
                throw new IllegalStateException(
                        WRITTEN_BY_THE_BUILD + " is missing: build plugin-api before the console");
            }
            String written = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.concat(written.lines(), COMPONENT_RUNTIME.stream())
                    .collect(Collectors.joining(","));
        } catch (IOException e) {
            throw new UncheckedIOException(WRITTEN_BY_THE_BUILD + " can't be read", e);
        }
    }
}
