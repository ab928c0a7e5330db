package org.partnerconsole.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.api.security.Roles;
import org.partnerconsole.jarbuilder.PluginJarBuilder;
import org.partnerconsole.platform.demo.PluginDemos;
import org.partnerconsole.platform.plugin.PluginSource;

/** Demo data comes once, all or nothing, and by itself. */
class DemoDataTest {

    private static final PluginSource OPERATOR = PluginSource.console("operator");

    @TempDir static Path folder;

    private static Path failing;
    private static Path well;
    private PluginConsole console;

    @BeforeAll
    static void build() throws Exception {
        failing = plugin("1.0.0", "throw new IllegalStateException(\"no data today\");");
        well = plugin("1.1.0", "");
    }

    @BeforeEach
    void start() {
        console = PluginConsole.start();
        console.as("fjord", Roles.ADMIN).as("aoba", Roles.ADMIN);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void it_is_loaded_for_each_demo_partner_when_the_console_has_come_up() throws Exception {
        console.plugins().install(well, OPERATOR);
        assertThat(loaded()).isEmpty();

        console.core(PluginDemos.class).open();

        awaitLoaded("aoba", "fjord");
    }

    @Test
    void it_is_loaded_once_also_for_a_plugin_that_comes_later() throws Exception {
        console.core(PluginDemos.class).open();
        console.plugins().install(well, OPERATOR);
        awaitLoaded("aoba", "fjord");
        console.work().runDue();

        console.plugins().stop("demos", OPERATOR);
        console.plugins().start("demos", OPERATOR);
        console.withDemoData();

        assertThat(loaded()).isEmpty();
    }

    @Test
    void what_fails_leaves_nothing_and_is_loaded_by_the_next_version() throws Exception {
        console.plugins().install(failing, OPERATOR);
        assertThatThrownBy(console::withDemoData).hasMessage("no data today");
        assertThat(loaded()).isEmpty();

        console.core(PluginDemos.class).open();
        console.plugins().install(well, OPERATOR);

        awaitLoaded("aoba", "fjord");
    }

    @Test
    void a_purge_forgets_it() {
        console.plugins().install(well, OPERATOR);
        console.withDemoData();
        console.work().runDue();

        console.plugins().uninstall("demos", true, OPERATOR);
        console.plugins().install(well, OPERATOR);
        console.withDemoData();

        assertThat(loaded()).containsExactly("aoba");
    }

    private List<String> loaded() {
        return console.timers().stream().map(SetTimer::key).sorted().toList();
    }

    private void awaitLoaded(String... partners) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(10));
        while (!loaded().equals(List.of(partners)) && Instant.now().isBefore(limit)) {
            Thread.sleep(20);
        }
        assertThat(loaded()).containsExactly(partners);
    }

    private static Path plugin(String version, String end) throws Exception {
        return PluginJarBuilder.plugin(
                        Files.createDirectories(folder.resolve(version)), "demos", version)
                .source(
                        "d.Demo",
                        """
                        package d;
                        import org.osgi.service.component.annotations.*;
                        @Component
                        public class Demo implements org.partnerconsole.api.demo.DemoData {
                            @Reference org.partnerconsole.api.timers.Timers timers;
                            @Reference org.partnerconsole.api.security.CurrentCaller caller;
                            @Override public void load() {
                                timers.set("demo",
                                        caller.get().partner().orElseThrow().value(),
                                        java.time.Instant.EPOCH);
                                %s
                            }
                        }
                        """
                                .formatted(end))
                .source(
                        "d.Due",
                        """
                        package d;
                        import org.osgi.service.component.annotations.*;
                        @Component
                        @org.partnerconsole.api.timers.TimerName("demo")
                        public class Due implements org.partnerconsole.api.timers.TimerHandler {
                            @Override public void due(org.partnerconsole.api.timers.Timer timer) {}
                        }
                        """)
                .build();
    }
}
