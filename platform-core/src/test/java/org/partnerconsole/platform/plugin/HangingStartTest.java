package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/** A plugin whose start or end hangs holds nobody up for ever. */
@Timeout(60)
class HangingStartTest extends RuntimeTest {

    @Test
    void a_start_that_hangs_is_broken_off() throws Exception {
        Path hanging =
                starting(
                                PluginJarBuilder.plugin(folder, "sleeper", "1.0.0"),
                                "Thread.sleep(600_000);")
                        .build();

        assertThatThrownBy(() -> fixture.install(hanging))
                .hasMessageContaining("sleeper 1.0.0 did not start within 2 seconds");
        assertThat(fixture.runtime.all()).isEmpty();
    }

    @Test
    void a_component_that_hangs_is_broken_off_and_the_old_version_serves_on() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        Path hanging =
                greeter(
                        "1.1.0",
                        "\"; { try { Thread.sleep(600_000); } catch (InterruptedException e) { throw new RuntimeException(e); } } String x = \"");

        assertThatThrownBy(() -> fixture.install(hanging))
                .hasMessageContaining("greeter 1.1.0 did not start within 2 seconds");
        assertThat(greetings()).containsExactly("hello");
    }

    @Test
    void a_start_that_hears_no_interrupt_hangs_nobody_else() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        Path deaf =
                starting(
                                greeterBuilder("1.1.0", "good day"),
                                """
                        long end = System.nanoTime() + 8_000_000_000L;
                        while (System.nanoTime() < end) {
                            Thread.interrupted();
                            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
                        }
                        """)
                        .build();

        assertThatThrownBy(() -> fixture.install(deaf)).hasMessageContaining("did not start");

        assertThat(greetings()).containsExactly("hello");
        assertThat(fixture.install(keeper("1.0.0", "create table keeper_keep (id int);")).state())
                .isEqualTo(PluginState.ACTIVE);
    }

    @Test
    void a_component_that_never_ends_keeps_no_purge_from_its_end() throws Exception {
        fixture.install(
                PluginJarBuilder.plugin(folder, "clinger", "1.0.0")
                        .source(
                                "cling.On",
                                """
                                package cling;
                                import org.osgi.service.component.annotations.*;
                                @Component(service = java.util.function.Supplier.class)
                                public class On implements java.util.function.Supplier<Object> {
                                    @Deactivate void stay() throws Exception {
                                        Thread.sleep(20_000);
                                    }
                                    public Object get() { return "on"; }
                                }
                                """)
                        .build());
        assertThat(greetings()).containsExactly("on");

        fixture.runtime.uninstall("clinger", true, RuntimeFixture.SOMEBODY);

        assertThat(fixture.runtime.find("clinger")).isEmpty();
        assertThat(fixture.install(greeter("1.0.0", "hello")).state())
                .isEqualTo(PluginState.ACTIVE);
    }
}
