package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/** Jars that come, change and go in the folder of plugins while the console runs. */
class PluginInboxTest extends InboxTest {

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
        RuntimeFixture.await(() -> state("noter").equals(Optional.of(PluginState.ACTIVE)));

        Files.delete(file);
        RuntimeFixture.await(() -> fixture.manager.find("noter").isEmpty());
    }

    @Test
    void a_changed_jar_updates_its_plugin() throws Exception {
        drop(jar("noter", "1.0.0"), "noter.jar");
        inbox.open(plugins);

        drop(jar("noter", "1.1.0"), "noter.jar");

        RuntimeFixture.await(() -> version("noter").equals("1.1.0"));
    }

    @Test
    void a_jar_that_is_copied_over_one_being_installed_is_taken_next() throws Exception {
        drop(jar("noter", "1.0.0"), "noter.jar");
        inbox.open(plugins);
        Path third = jar("noter", "1.2.0");
        fixture.rest.hold = new CountDownLatch(1);
        drop(jar("noter", "1.1.0"), "noter.jar");
        RuntimeFixture.await(() -> state("noter").equals(Optional.of(PluginState.UPDATING)));

        drop(third, "noter.jar");
        fixture.rest.hold.countDown();

        RuntimeFixture.await(() -> version("noter").equals("1.2.0"));
    }

    @Test
    void of_two_versions_that_are_copied_together_the_later_file_stays() throws Exception {
        Path older = drop(jar("noter", "1.0.0"), "noter-1.0.0.jar");
        Path newer = drop(jar("noter", "1.1.0"), "noter-1.1.0.jar");
        Files.setLastModifiedTime(older, FileTime.fromMillis(1_000_000));
        Files.setLastModifiedTime(newer, FileTime.fromMillis(2_000_000));

        inbox.open(plugins);

        RuntimeFixture.await(() -> !Files.exists(older));
        Thread.sleep(600);
        assertThat(version("noter")).isEqualTo("1.1.0");
        assertThat(newer).exists();
    }

    @Test
    void a_newer_jar_under_another_name_takes_the_place_of_the_older_file() throws Exception {
        Path older = drop(jar("noter", "1.0.0"), "noter-1.0.0.jar");
        inbox.open(plugins);

        Path newer = drop(jar("noter", "1.1.0"), "noter-1.1.0.jar");

        RuntimeFixture.await(() -> version("noter").equals("1.1.0"));
        RuntimeFixture.await(() -> !Files.exists(older));
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

        RuntimeFixture.await(() -> state("noter").equals(Optional.of(PluginState.ACTIVE)));
    }

    @Test
    void a_damaged_jar_is_refused_and_the_version_before_serves_on() throws Exception {
        drop(jar("noter", "1.0.0"), "noter.jar");
        inbox.open(plugins);
        byte[] whole = Files.readAllBytes(jar("noter", "1.1.0"));

        Files.write(plugins.resolve("noter-1.1.0.jar"), Arrays.copyOf(whole, whole.length / 3));

        RuntimeFixture.await(
                () ->
                        fixture.manager.all().stream()
                                .anyMatch(plugin -> plugin.cause().isPresent()));
        assertThat(version("noter")).isEqualTo("1.0.0");
        assertThat(state("noter")).contains(PluginState.ACTIVE);
    }

    @Test
    void a_jar_that_is_overwritten_by_garbage_is_refused_and_its_version_serves_on()
            throws Exception {
        Path file = drop(jar("noter", "1.0.0"), "noter.jar");
        inbox.open(plugins);

        Files.writeString(file, "no jar any more");

        RuntimeFixture.await(
                () -> fixture.manager.find("noter").flatMap(PluginStatus::cause).isPresent());
        assertThat(version("noter")).isEqualTo("1.0.0");
        assertThat(state("noter")).contains(PluginState.ACTIVE);
    }

    @Test
    void the_failure_of_a_file_is_forgotten_when_the_file_is_gone() throws Exception {
        Path text = Files.writeString(plugins.resolve("notes.jar"), "no jar");
        inbox.open(plugins);
        assertThat(state("notes.jar")).contains(PluginState.FAILED);

        Files.delete(text);

        RuntimeFixture.await(() -> fixture.manager.find("notes.jar").isEmpty());
    }

    @Test
    void a_jar_that_is_overwritten_in_place_is_left_alone_until_it_is_whole() throws Exception {
        Path file = drop(jar("noter", "1.0.0"), "noter.jar");
        inbox.open(plugins);
        byte[] before = Files.readAllBytes(file);
        byte[] after = Files.readAllBytes(jar("noter", "1.1.0"));
        int half = Math.min(before.length, after.length) / 2;

        try (RandomAccessFile copy = new RandomAccessFile(file.toFile(), "rw")) {
            copy.write(after, 0, half);
            // The end of the old file is still there, so that it looks like a zip.
            Thread.sleep(1_000);
            assertThat(version("noter")).isEqualTo("1.0.0");
            assertThat(fixture.manager.find("noter").flatMap(PluginStatus::cause)).isEmpty();
            copy.write(after, half, after.length - half);
            copy.setLength(after.length);
        }

        RuntimeFixture.await(() -> version("noter").equals("1.1.0"));
    }

    @Test
    void jars_that_need_each_other_are_taken_in_whatever_order_they_lie_there() throws Exception {
        Path provider = provider();
        drop(consumer(provider), "a-consumer.jar");
        drop(provider, "b-provider.jar");

        inbox.open(plugins);

        assertThat(state("shop")).contains(PluginState.ACTIVE);
    }

    @Test
    void a_jar_that_misses_another_plugin_is_taken_when_that_comes() throws Exception {
        Path provider = provider();
        inbox.open(plugins);
        drop(consumer(provider), "consumer.jar");
        RuntimeFixture.await(() -> state("shop").equals(Optional.of(PluginState.FAILED)));

        drop(provider, "provider.jar");

        RuntimeFixture.await(() -> state("shop").equals(Optional.of(PluginState.ACTIVE)));
        assertThat(fixture.manager.find("shop").flatMap(PluginStatus::cause)).isEmpty();
    }

    @Test
    void a_file_that_is_renamed_leaves_its_plugin_as_it_was() throws Exception {
        Path file = drop(jar("noter", "1.0.0"), "noter.jar");
        inbox.open(plugins);
        fixture.manager.stop("noter", RuntimeFixture.SOMEBODY);

        Files.move(file, plugins.resolve("noter-1.0.0.jar"));
        Thread.sleep(1_000);

        assertThat(state("noter")).contains(PluginState.STOPPED);
    }

    @Test
    void the_folder_is_watched_although_the_file_system_does_not_tell_of_changes()
            throws Exception {
        inbox =
                new PluginInbox(fixture.manager, fixture.threads) {
                    @Override
                    WatchService watchService(Path folder) throws IOException {
                        throw new IOException("User limit of inotify instances reached");
                    }
                };
        inbox.open(plugins);

        Path file = drop(jar("noter", "1.0.0"), "noter.jar");
        RuntimeFixture.await(() -> state("noter").equals(Optional.of(PluginState.ACTIVE)));

        Files.delete(file);
        RuntimeFixture.await(() -> fixture.manager.find("noter").isEmpty());
    }

    private Path provider() throws Exception {
        return PluginJarBuilder.plugin(folder, "rates", "1.0.0")
                .source(
                        "rates.api.package-info",
                        "@org.osgi.annotation.versioning.Version(\"1.0\") package rates.api;")
                .source("rates.api.Rates", "package rates.api; public interface Rates {}")
                .build();
    }

    private Path consumer(Path provider) throws Exception {
        return PluginJarBuilder.plugin(folder, "shop", "1.0.0")
                .uses(provider)
                .source("shop.Shop", "package shop; public class Shop { rates.api.Rates rates; }")
                .build();
    }
}
