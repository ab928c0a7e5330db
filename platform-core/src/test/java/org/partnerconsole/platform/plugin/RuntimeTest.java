package org.partnerconsole.platform.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.jarbuilder.PluginJarBuilder;
import org.partnerconsole.testing.database.DatabaseKind;
import org.partnerconsole.testing.database.TestDatabase;

/** A test whose methods each begin with an empty runtime, on a folder and a database of its own. */
abstract class RuntimeTest {

    @TempDir Path folder;
    RuntimeFixture fixture;
    private final TestDatabase database;

    /** On H2: for what does not depend on the database. */
    RuntimeTest() {
        this(DatabaseKind.H2);
    }

    RuntimeTest(DatabaseKind kind) {
        database = kind.create();
    }

    @BeforeEach
    void startRuntime() {
        fixture = new RuntimeFixture(folder, database.dataSource());
    }

    @AfterEach
    void stopRuntime() {
        fixture.close();
        database.close();
    }

    PluginStatus status(String id) {
        return fixture.runtime.find(id).orElseThrow();
    }

    /** Makes a plugin that has these migrations, the first of which is V1. */
    Path plugin(String id, String version, String... migrations) throws Exception {
        PluginJarBuilder plugin = PluginJarBuilder.plugin(folder, id, version);
        for (int i = 0; i < migrations.length; i++) {
            plugin.resource("db/migration/V%d__x.sql".formatted(i + 1), migrations[i]);
        }
        return plugin.build();
    }

    /** Makes the plugin {@code keeper}. */
    Path keeper(String version, String... migrations) throws Exception {
        return plugin("keeper", version, migrations);
    }

    /** Makes the plugin {@code greeter}. */
    Path greeter(String version, String greeting) throws Exception {
        return greeterBuilder(version, greeting).build();
    }

    PluginJarBuilder greeterBuilder(String version, String greeting) {
        return PluginJarBuilder.plugin(folder, "greeter", version)
                .source(
                        "greet.Greeter",
                        """
                        package greet;
                        import org.osgi.service.component.annotations.*;
                        @Component(service = java.util.function.Supplier.class)
                        public class Greeter implements java.util.function.Supplier<String> {
                            @Reference public java.time.Clock clock;
                            private final String greeting = "%s";
                            public String get() { return clock == null ? "no clock" : greeting; }
                        }
                        """
                                .formatted(greeting));
    }

    /** What the plugins that serve have to say. */
    @SuppressWarnings("unchecked")
    List<Object> greetings() {
        return fixture.active.all(Supplier.class).stream().map(Supplier::get).toList();
    }

    /** Lets a plugin do something when it is started. */
    static PluginJarBuilder starting(PluginJarBuilder plugin, String statements) {
        return plugin.source(
                        "start.Activator",
                        """
                        package start;
                        import org.osgi.framework.*;
                        public class Activator implements BundleActivator {
                            public void start(BundleContext context) throws Exception {
                                %s
                            }
                            public void stop(BundleContext context) {}
                        }
                        """
                                .formatted(statements))
                .header("Bundle-Activator", "start.Activator");
    }
}
