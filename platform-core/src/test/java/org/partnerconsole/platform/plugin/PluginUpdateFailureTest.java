package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong in an update leaves the version before it serving. */
class PluginUpdateFailureTest extends RuntimeTest {

    @Test
    void an_activator_that_throws_leaves_the_old_version_serving() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        Path broken =
                starting(
                                greeterBuilder("1.1.0", "good day"),
                                "if (true) throw new IllegalStateException(\"no licence key\");")
                        .build();

        assertThatThrownBy(() -> fixture.install(broken))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("greeter 1.1.0")
                .hasMessageContaining("no licence key");
        assertThat(greetings()).containsExactly("hello");
    }

    @Test
    void a_component_that_throws_leaves_the_old_version_serving() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        Path broken =
                greeter(
                        "1.1.0",
                        "good day\"; { if (true) throw new RuntimeException(\"boom\"); } String x = \"");

        assertThatThrownBy(() -> fixture.install(broken))
                .hasMessageContaining("greet.Greeter")
                .hasMessageContaining("boom");
        assertThat(greetings()).containsExactly("hello");
    }

    @Test
    void an_address_that_is_taken_leaves_the_old_version_serving() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        fixture.rest.refusing = true;

        assertThatThrownBy(() -> fixture.install(greeter("1.1.0", "good day")))
                .hasMessageContaining("is answered by");
        assertThat(greetings()).containsExactly("hello");
    }

    @Test
    void a_view_that_can_not_be_added_leaves_the_old_version_serving() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        fixture.views.failure = new PluginRefused("the address /greet is already that of other");

        assertThatThrownBy(() -> fixture.install(greeter("1.1.0", "good day")))
                .hasMessageContaining("the address /greet");
        assertThat(greetings()).containsExactly("hello");
        assertThat(fixture.rest.answering).contains("greeter 1.0.0");
    }

    @Test
    void a_jar_that_can_not_be_stored_leaves_the_old_version_serving_and_later_ones_go_in()
            throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        Path store = folder.resolve("plugin-store/jars/greeter");
        Path moved = Files.move(store, folder.resolve("moved"));
        Files.writeString(store, "no folder");

        assertThatThrownBy(() -> fixture.install(greeter("1.1.0", "good day")))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("can't be stored");
        assertThat(greetings()).containsExactly("hello");
        assertThat(status("greeter").state()).isEqualTo(PluginState.ACTIVE);

        Files.delete(store);
        Files.move(moved, store);
        fixture.install(greeter("1.2.0", "well"));
        assertThat(greetings()).containsExactly("well");
    }

    @Test
    void a_version_too_long_to_be_written_down_is_refused_before_it_serves() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));

        assertThatThrownBy(() -> fixture.install(greeter("1.1.0." + "x".repeat(120), "good day")))
                .hasMessageContaining("more than 100 characters");
        assertThat(greetings()).containsExactly("hello");
    }

    @Test
    void a_missing_import_is_named_and_the_old_version_serves_on() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        Path needy =
                greeterBuilder("1.1.0", "good day")
                        .header("Import-Package", "org.nowhere;version=\"[2.0,3)\",*")
                        .build();

        assertThatThrownBy(() -> fixture.install(needy))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("needs the package org.nowhere [2.0.0,3.0.0)")
                .hasMessageContaining("does not provide");
        assertThat(greetings()).containsExactly("hello");
        PluginStatus status = status("greeter");
        assertThat(status.state()).isEqualTo(PluginState.ACTIVE);
        assertThat(status.version()).isEqualTo("1.0.0");
        assertThat(status.cause()).isPresent();
    }
}
