package org.partnerconsole.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerconsole.platform.work.WorkConsole.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.platform.plugin.PluginState;
import org.partnerconsole.platform.plugin.PluginStatus;
import org.partnerconsole.platform.plugin.RuntimeFixture;
import org.partnerconsole.platform.work.WorkConsole.Words;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** Real plugins that come, are replaced and go, and the work that is for them. */
@OnEachDatabase
class PluginWorkTest {

    private static final String SAID = "greetings.said";
    private static final String SUNG = "greetings.sung";
    private static final String WAVE = "wave";

    @TempDir Path folder;

    private final TestDatabase database;
    private final AtomicReference<PluginState> told = new AtomicReference<>();
    private RuntimeFixture plugins;
    private GreetingJars jars;
    private WorkConsole console;

    PluginWorkTest(TestDatabase database) {
        this.database = database;
        WorkConsole.migrateOnce(database);
    }

    @BeforeEach
    void start() {
        jars = new GreetingJars(folder);
        BiConsumer<String, String> pen = (item, words) -> console.write(item, words);
        plugins =
                new RuntimeFixture(
                        folder,
                        database.dataSource(),
                        change -> {
                            if (change.pluginId().equals(WorkConsole.PLUGIN)) {
                                told.set(change.state());
                            }
                            console.work.onChange(change);
                        },
                        Map.of(BiConsumer.class, pen));
        console = new WorkConsole(database.dataSource(), plugins.active(), plugins.underWay());
        console.clear();
        for (String table : List.of("plugin_version", "plugin")) {
            console.jdbc.update("delete from " + table);
        }
        console.start();
    }

    @AfterEach
    void stop() {
        console.close();
        plugins.close();
    }

    @Test
    void what_happens_while_a_plugin_is_stopped_waits_for_its_start() throws Exception {
        install(jars.greetings("1.0.0", SAID));
        console.publish(SAID, "a", new Words("hello"));
        console.awaitWritten("a", "1.0.0 hello");
        setWave();

        plugins.stop(WorkConsole.PLUGIN);
        console.publish(SAID, "a", new Words("anybody"));
        console.publish(SAID, "a", new Words("there"));
        console.advance(Duration.ofHours(2));
        console.awaitParked(3);
        assertThat(console.written("a")).hasSize(1);
        assertThat(console.written("b")).isEmpty();

        plugins.start(WorkConsole.PLUGIN);

        console.awaitWritten("a", "1.0.0 hello", "1.0.0 anybody", "1.0.0 there");
        console.awaitWritten("b", "1.0.0 waved");
        console.awaitQuiet();
    }

    @Test
    void what_happens_while_a_plugin_is_updated_is_for_the_new_version() throws Exception {
        install(jars.greetings("1.0.0", SAID));
        setWave();
        CompletableFuture<Void> update = updateWithin(jars.greetings("1.1.0", SAID));

        console.publish(SAID, "a", new Words("hello"));
        console.advance(Duration.ofHours(2));
        console.awaitParked(2);
        plugins.goOn();
        update.get();

        console.awaitWritten("a", "1.1.0 hello");
        console.awaitWritten("b", "1.1.0 waved");
        console.awaitQuiet();
    }

    @Test
    void what_waited_for_an_update_that_is_refused_is_for_the_version_that_stays()
            throws Exception {
        install(jars.greetings("1.0.0", SAID));
        setWave();
        CompletableFuture<Void> update = updateWithin(jars.greetings("1.1.0", SAID));
        console.publish(SAID, "a", new Words("hello"));
        console.advance(Duration.ofHours(2));
        console.awaitParked(2);

        plugins.breakOff();
        assertThatThrownBy(update::get).hasMessageContaining("is answered by q already");

        console.awaitWritten("a", "1.0.0 hello");
        console.awaitWritten("b", "1.0.0 waved");
        console.awaitQuiet();
    }

    @Test
    void an_update_hears_of_its_own_topics_and_no_more_of_those_it_dropped() throws Exception {
        install(jars.greetings("1.0.0", SAID));
        install(jars.greetings("1.1.0", SUNG));

        console.publish(SAID, "a", new Words("hello"));
        console.publish(SUNG, "a", new Words("la"));

        console.awaitWritten("a", "1.1.0 la");
        console.awaitQuiet();
    }

    @Test
    void what_failed_in_a_version_is_done_by_the_one_that_mends_it() throws Exception {
        install(jars.greetings("1.0.0", SAID, "throw new IllegalStateException(\"mute\");"));
        console.publish(SAID, "a", new Words("hello"));
        await("a failure", () -> console.deadLetters.count(DeadLetterFilter.ALL) == 1);

        install(jars.greetings("1.0.1", SAID));
        console.asOperator(() -> console.deadLetters.rerun(console.onlyLetter().id()));

        console.awaitWritten("a", "1.0.1 hello");
        console.awaitQuiet();
    }

    @Test
    void what_happens_while_a_plugin_is_uninstalled_waits_for_it_too() throws Exception {
        install(jars.greetings("1.0.0", SAID));
        setWave();
        plugins.uninstall(WorkConsole.PLUGIN);
        console.publish(SAID, "a", new Words("hello"));
        console.advance(Duration.ofHours(2));
        console.awaitParked(2);

        install(jars.greetings("1.0.0", SAID));

        console.awaitWritten("a", "1.0.0 hello");
        console.awaitWritten("b", "1.0.0 waved");
        console.awaitQuiet();
    }

    @Test
    void a_handler_that_waits_for_another_plugin_s_service_hears_of_it_later() throws Exception {
        Path lungs = jars.lungs();
        Path voices = jars.voices(lungs);
        install(lungs);
        install(voices);
        // Its voice is out of breath: the plugin is there, its service is not.
        plugins.stop("lungs");
        install(jars.singer(voices));

        console.publish(SAID, "a", new Words("hello"));
        console.awaitParked(1);
        plugins.start("lungs");

        console.awaitWritten("a", "la la");
        console.awaitQuiet();
    }

    private void install(Path jar) {
        PluginStatus status = plugins.install(jar);
        assertThat(status.state()).as(status.toString()).isEqualTo(PluginState.ACTIVE);
    }

    private void setWave() {
        console.set(WAVE, "b", console.clock.instant().plus(Duration.ofHours(1)));
    }

    private CompletableFuture<Void> updateWithin(Path jar) {
        plugins.hold();
        CompletableFuture<Void> update = CompletableFuture.runAsync(() -> plugins.install(jar));
        await("the update", () -> told.get() == PluginState.UPDATING);
        return update;
    }
}
