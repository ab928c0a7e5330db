package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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

    private PluginPlan.Effect effect(String version) throws Exception {
        return fixture.manager.plan(jar("noter", version)).effect();
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
    void a_file_that_is_renamed_leaves_its_plugin_as_it_was() throws Exception {
        Path file = drop(jar("noter", "1.0.0"), "noter.jar");
        inbox.open(plugins);
        fixture.manager.stop("noter", RuntimeFixture.SOMEBODY);

        Files.move(file, plugins.resolve("noter-1.0.0.jar"));
        Thread.sleep(1_000);

        assertThat(state("noter")).contains(PluginState.STOPPED);
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

    private void restart() throws Exception {
        stopped(() -> plugins);
    }

    /** Does something between an end of the console and its next start on the same data. */
    private void stopped(Callable<Path> meanwhile) throws Exception {
        inbox.close();
        fixture.close();
        meanwhile.call();
        fixture = new RuntimeFixture(folder, fixture.database);
        inbox = new PluginInbox(fixture.manager, fixture.threads);
        inbox.open(plugins);
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
}
