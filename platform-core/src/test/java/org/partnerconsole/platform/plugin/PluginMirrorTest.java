package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/** What an operator does, and the folder of plugins after it. */
class PluginMirrorTest extends InboxTest {

    @Test
    void an_installed_jar_is_put_into_the_folder_and_an_uninstalled_one_taken_out()
            throws Exception {
        inbox.open(plugins);

        fixture.manager.install(jar("noter", "1.0.0"), RuntimeFixture.SOMEBODY);
        assertThat(plugins.resolve("noter.jar")).exists();

        fixture.manager.uninstall("noter", false, RuntimeFixture.SOMEBODY);
        assertThat(plugins).isEmptyDirectory();
    }

    @Test
    void a_refused_upload_leaves_nothing_in_the_folder() throws Exception {
        inbox.open(plugins);
        Path text = Files.writeString(folder.resolve("upload.jar"), "no jar");

        assertThatThrownBy(() -> fixture.manager.install(text, RuntimeFixture.SOMEBODY))
                .isInstanceOf(PluginRefused.class);

        assertThat(plugins).isEmptyDirectory();
    }

    @Test
    void uploads_that_come_together_are_one_set_and_all_are_refused_with_one() throws Exception {
        inbox.open(plugins);
        Path good = jar("noter", "1.0.0");
        Path bad =
                PluginJarBuilder.plugin(folder, "lonely", "1.0.0")
                        .header("Import-Package", "nobody.has.this")
                        .build();

        assertThatThrownBy(
                        () -> fixture.manager.install(List.of(good, bad), RuntimeFixture.SOMEBODY))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("nobody.has.this");
        assertThat(fixture.manager.find("noter")).isEmpty();

        assertThat(
                        fixture.manager.install(
                                List.of(good, jar("reader", "2.0.0")), RuntimeFixture.SOMEBODY))
                .extracting(PluginStatus::id)
                .containsExactly("noter", "reader");
    }

    @Test
    void a_plugin_whose_file_was_deleted_stays_once_it_is_installed_again() throws Exception {
        fixture.manager.open(plugins);
        Path jar = jar("noter", "1.0.0");
        fixture.manager.install(jar, RuntimeFixture.SOMEBODY);
        Files.delete(plugins.resolve("noter.jar"));
        fixture.connectionsLeft.set(0);
        fixture.manager.look(Duration.ZERO);
        fixture.connectionsLeft.set(Integer.MAX_VALUE);

        fixture.manager.install(jar, RuntimeFixture.SOMEBODY);
        fixture.manager.look(Duration.ZERO);

        assertThat(state("noter")).contains(PluginState.ACTIVE);
        assertThat(plugins.resolve("noter.jar")).hasSameBinaryContentAs(jar);
    }

    @Test
    void a_plan_tells_what_a_jar_would_do_and_does_nothing() throws Exception {
        inbox.open(plugins);
        assertThat(effect("1.1.0")).isEqualTo(PluginPlan.Effect.INSTALL);
        assertThat(fixture.manager.all()).isEmpty();

        Path installed = jar("noter", "1.1.0");
        fixture.manager.install(installed, RuntimeFixture.SOMEBODY);
        assertThat(fixture.manager.plan(installed).effect()).isEqualTo(PluginPlan.Effect.NONE);
        assertThat(effect("1.10.0")).isEqualTo(PluginPlan.Effect.UPDATE);
        assertThat(effect("1.0.0")).isEqualTo(PluginPlan.Effect.DOWNGRADE);
        Path rebuilt =
                PluginJarBuilder.plugin(folder, "noter", "1.1.0").resource("more", "x").build();
        PluginPlan plan = fixture.manager.plan(rebuilt);
        assertThat(plan.effect()).isEqualTo(PluginPlan.Effect.REPLACE);
        assertThat(plan.present()).contains("1.1.0");
        assertThat(plan.signer()).isEmpty();

        fixture.manager.stop("noter", RuntimeFixture.SOMEBODY);
        assertThat(effect("2.0.0")).isEqualTo(PluginPlan.Effect.KEEP_STOPPED);
        assertThat(version("noter")).isEqualTo("1.1.0");
    }

    @Test
    void the_tables_that_a_purge_takes_away_are_known_by_name() throws Exception {
        inbox.open(plugins);
        fixture.manager.install(
                PluginJarBuilder.plugin(folder, "keeper", "1.0.0")
                        .resource("db/migration/V1__keep.sql", "create table keeper_note (id int);")
                        .build(),
                RuntimeFixture.SOMEBODY);

        assertThat(fixture.manager.tables("keeper"))
                .singleElement()
                .asString()
                .isEqualToIgnoringCase("keeper_note");
        assertThat(fixture.manager.tables("noter")).isEmpty();
    }

    @Test
    void a_rollback_is_mirrored_in_the_folder() throws Exception {
        inbox.open(plugins);
        fixture.manager.install(jar("noter", "1.0.0"), RuntimeFixture.SOMEBODY);
        byte[] first = Files.readAllBytes(plugins.resolve("noter.jar"));
        fixture.manager.install(jar("noter", "1.1.0"), RuntimeFixture.SOMEBODY);

        fixture.manager.rollback("noter", RuntimeFixture.SOMEBODY);

        assertThat(plugins.resolve("noter.jar")).hasBinaryContent(first);
        restart();
        assertThat(version("noter")).isEqualTo("1.0.0");
    }

    private PluginPlan.Effect effect(String version) throws Exception {
        return fixture.manager.plan(jar("noter", version)).effect();
    }
}
