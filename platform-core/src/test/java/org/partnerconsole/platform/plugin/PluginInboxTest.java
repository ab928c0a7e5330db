package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/** The folder of plugins, with jars that come, change and go. */
class PluginInboxTest {

    @TempDir Path folder;
    private Path plugins;
    private RuntimeFixture fixture;
    private PluginInbox inbox;

    @BeforeEach
    void start() throws Exception {
        plugins = Files.createDirectories(folder.resolve("plugins"));
        fixture = new RuntimeFixture(folder);
        inbox = new PluginInbox(fixture.manager, fixture.threads);
    }

    @AfterEach
    void stop() {
        inbox.close();
        fixture.close();
    }

    @Test
    void what_lies_in_the_folder_is_installed_before_the_console_is_ready() throws Exception {
        drop(jar("noter", "1.0.0"), "noter.jar");

        inbox.open(plugins);

        assertThat(state("noter")).contains(PluginState.ACTIVE);
    }

    @Test
    void a_jar_that_appears_is_installed_and_one_that_disappears_uninstalled() throws Exception {
        inbox.open(plugins);

        Path file = drop(jar("noter", "1.0.0"), "noter.jar");
        await(() -> state("noter").equals(Optional.of(PluginState.ACTIVE)));

        Files.delete(file);
        await(() -> fixture.manager.find("noter").isEmpty());
    }

    @Test
    void a_changed_jar_updates_its_plugin() throws Exception {
        drop(jar("noter", "1.0.0"), "noter.jar");
        inbox.open(plugins);

        drop(jar("noter", "1.1.0"), "noter.jar");

        await(() -> version("noter").equals("1.1.0"));
    }

    @Test
    void a_newer_jar_under_another_name_takes_the_place_of_the_older_file() throws Exception {
        Path older = drop(jar("noter", "1.0.0"), "noter-1.0.0.jar");
        inbox.open(plugins);

        Path newer = drop(jar("noter", "1.1.0"), "noter-1.1.0.jar");

        await(() -> version("noter").equals("1.1.0"));
        await(() -> !Files.exists(older));
        assertThat(newer).exists();
        assertThat(state("noter")).contains(PluginState.ACTIVE);
    }

    @Test
    void a_jar_that_is_still_being_copied_is_left_alone() throws Exception {
        inbox.open(plugins);
        byte[] whole = Files.readAllBytes(jar("noter", "1.0.0"));
        int half = whole.length / 2;

        try (OutputStream copy = Files.newOutputStream(plugins.resolve("noter.jar"))) {
            copy.write(whole, 0, half);
            copy.flush();
            Thread.sleep(1_000);
            assertThat(fixture.manager.all()).isEmpty();
            copy.write(whole, half, whole.length - half);
        }

        await(() -> state("noter").equals(Optional.of(PluginState.ACTIVE)));
    }

    @Test
    void a_damaged_jar_is_refused_and_the_version_before_serves_on() throws Exception {
        drop(jar("noter", "1.0.0"), "noter.jar");
        inbox.open(plugins);
        byte[] whole = Files.readAllBytes(jar("noter", "1.1.0"));

        Files.write(plugins.resolve("noter-1.1.0.jar"), Arrays.copyOf(whole, whole.length / 3));

        await(() -> fixture.manager.all().stream().anyMatch(plugin -> plugin.cause().isPresent()));
        assertThat(version("noter")).isEqualTo("1.0.0");
        assertThat(state("noter")).contains(PluginState.ACTIVE);
    }

    @Test
    void a_jar_that_is_overwritten_by_garbage_is_refused_and_its_version_serves_on()
            throws Exception {
        Path file = drop(jar("noter", "1.0.0"), "noter.jar");
        inbox.open(plugins);

        Files.writeString(file, "no jar any more");

        await(() -> fixture.manager.find("noter").flatMap(PluginStatus::cause).isPresent());
        assertThat(version("noter")).isEqualTo("1.0.0");
        assertThat(state("noter")).contains(PluginState.ACTIVE);
    }

    @Test
    void the_failure_of_a_file_is_forgotten_when_the_file_is_gone() throws Exception {
        Path text = Files.writeString(plugins.resolve("notes.jar"), "no jar");
        inbox.open(plugins);
        assertThat(state("notes.jar")).contains(PluginState.FAILED);

        Files.delete(text);

        await(() -> fixture.manager.find("notes.jar").isEmpty());
    }

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

    private Path jar(String id, String version) throws Exception {
        return PluginJarBuilder.plugin(folder, id, version)
                .resource("readme.txt", id + " " + version)
                .build();
    }

    /** As a careful person copies: beside, then renamed. */
    private Path drop(Path jar, String name) throws Exception {
        Path part = Files.copy(jar, folder.resolve(name + ".part"));
        return Files.move(part, plugins.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }

    private Optional<PluginState> state(String id) {
        return fixture.manager.find(id).map(PluginStatus::state);
    }

    private String version(String id) {
        return fixture.manager.find(id).map(PluginStatus::version).orElse("");
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 200 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
