package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/** What became of the folder of plugins while the console stood. */
class PluginInboxRestartTest extends InboxTest {

    @Test
    void a_stopped_plugin_stays_stopped_when_the_console_starts_again() throws Exception {
        drop(jar("noter", "1.0.0"), "noter.jar");
        inbox.open(plugins);
        fixture.manager.stop("noter", RuntimeFixture.SOMEBODY);

        restart();

        assertThat(state("noter")).contains(PluginState.STOPPED);
        fixture.manager.start("noter", RuntimeFixture.SOMEBODY);
        assertThat(state("noter")).contains(PluginState.ACTIVE);
    }

    @Test
    void a_jar_that_was_replaced_while_the_console_stood_updates_its_plugin() throws Exception {
        drop(jar("noter", "1.0.0"), "noter.jar");
        inbox.open(plugins);

        stopped(() -> drop(jar("noter", "1.1.0"), "noter.jar"));

        assertThat(version("noter")).isEqualTo("1.1.0");
        assertThat(fixture.manager.find("noter").orElseThrow().previousVersion()).contains("1.0.0");
    }

    @Test
    void a_jar_that_was_replaced_by_a_bad_one_while_the_console_stood_leaves_the_old_one_serving()
            throws Exception {
        drop(jar("noter", "1.0.0"), "noter.jar");
        inbox.open(plugins);

        stopped(
                () ->
                        drop(
                                PluginJarBuilder.plugin(folder, "noter", "1.1.0")
                                        .resource(
                                                "db/migration/V1__bad.sql",
                                                "create table noter_x (id nonsense);")
                                        .build(),
                                "noter.jar"));

        assertThat(version("noter")).isEqualTo("1.0.0");
        assertThat(state("noter")).contains(PluginState.ACTIVE);
        assertThat(fixture.manager.find("noter").flatMap(PluginStatus::cause).orElseThrow())
                .contains("V1__bad.sql");
    }

    @Test
    void a_jar_that_was_damaged_while_the_console_stood_takes_nothing_away() throws Exception {
        Path file = drop(jar("noter", "1.0.0"), "noter.jar");
        inbox.open(plugins);
        byte[] whole = Files.readAllBytes(file);

        stopped(() -> Files.write(file, Arrays.copyOf(whole, 100)));

        assertThat(version("noter")).isEqualTo("1.0.0");
        assertThat(state("noter")).contains(PluginState.ACTIVE);
    }

    @Test
    void what_was_taken_just_before_a_crash_serves_after_it_although_the_folder_is_older()
            throws Exception {
        inbox.open(plugins);
        fixture.manager.install(jar("noter", "1.0.0"), RuntimeFixture.SOMEBODY);

        // As an upload that ends before the folder has been changed.
        fixture.install(jar("noter", "1.1.0"));
        restart();

        assertThat(version("noter")).isEqualTo("1.1.0");
        assertThat(PluginJar.read(plugins.resolve("noter.jar")).version()).isEqualTo("1.1.0");
    }

    @Test
    void a_jar_that_was_deleted_while_the_console_stood_is_uninstalled() throws Exception {
        Path file = drop(jar("noter", "1.0.0"), "noter.jar");
        inbox.open(plugins);

        stopped(
                () -> {
                    Files.delete(file);
                    return file;
                });

        assertThat(fixture.manager.all()).isEmpty();
        PluginAct act = fixture.manager.history("noter").getFirst();
        assertThat(act.kind()).isEqualTo(PluginAct.Kind.UNINSTALL);
        assertThat(act.version()).isEqualTo("1.0.0");
        assertThat(act.from()).isEqualTo("folder: deleted while the console did not run");
    }

    @Test
    void a_file_older_than_what_was_wanted_stays_until_the_newer_one_is_there() throws Exception {
        Path older = drop(jar("noter", "1.0.0"), "noter-1.0.0.jar");
        inbox.open(plugins);
        fixture.install(jar("noter", "1.1.0"));
        Path inTheWay = plugins.resolve("noter.jar/full");

        // As a crash in between.
        assertThatThrownBy(() -> stopped(() -> Files.createDirectories(inTheWay)))
                .hasMessageContaining("noter.jar can't be written");
        assertThat(older).exists();

        stopped(
                () -> {
                    Files.delete(inTheWay);
                    Files.delete(inTheWay.getParent());
                    return plugins;
                });
        assertThat(version("noter")).isEqualTo("1.1.0");
        assertThat(older).doesNotExist();
    }
}
