package org.partnerconsole.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.partnerconsole.platform.work.WorkConsole.await;

import java.nio.file.Files;
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
import org.partnerconsole.jarbuilder.PluginJarBuilder;
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
    private WorkConsole console;

    PluginWorkTest(TestDatabase database) {
        this.database = database;
        database.shared(
                () -> {
                    WorkConsole.migrate(database.dataSource());
                    return () -> {};
                });
    }

    @BeforeEach
    void start() {
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
        install(greetings("1.0.0", SAID));
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
        install(greetings("1.0.0", SAID));
        setWave();
        CompletableFuture<Void> update = updateWithin(greetings("1.1.0", SAID));

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
        install(greetings("1.0.0", SAID));
        setWave();
        CompletableFuture<Void> update = updateWithin(greetings("1.1.0", SAID));
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
        install(greetings("1.0.0", SAID));
        install(greetings("1.1.0", SUNG));

        console.publish(SAID, "a", new Words("hello"));
        console.publish(SUNG, "a", new Words("la"));

        console.awaitWritten("a", "1.1.0 la");
        console.awaitQuiet();
    }

    @Test
    void what_failed_in_a_version_is_done_by_the_one_that_mends_it() throws Exception {
        install(greetings("1.0.0", SAID, "throw new IllegalStateException(\"mute\");"));
        console.publish(SAID, "a", new Words("hello"));
        await("a failure", () -> console.deadLetters.count(DeadLetterFilter.ALL) == 1);

        install(greetings("1.0.1", SAID));
        console.asOperator(() -> console.deadLetters.rerun(console.onlyLetter().id()));

        console.awaitWritten("a", "1.0.1 hello");
        console.awaitQuiet();
    }

    @Test
    void what_happens_while_a_plugin_is_uninstalled_waits_for_it_too() throws Exception {
        install(greetings("1.0.0", SAID));
        setWave();
        plugins.uninstall(WorkConsole.PLUGIN);
        console.publish(SAID, "a", new Words("hello"));
        console.advance(Duration.ofHours(2));
        console.awaitParked(2);

        install(greetings("1.0.0", SAID));

        console.awaitWritten("a", "1.0.0 hello");
        console.awaitWritten("b", "1.0.0 waved");
        console.awaitQuiet();
    }

    @Test
    void a_handler_that_waits_for_another_plugin_s_service_hears_of_it_later() throws Exception {
        Path lungs = lungs();
        Path voices = voices(lungs);
        install(lungs);
        install(voices);
        // Its voice is out of breath: the plugin is there, its service is not.
        plugins.stop("lungs");
        install(singer(voices));

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

    private Path greetings(String version, String topic) throws Exception {
        return greetings(
                version,
                topic,
                "pen.accept(event.key(), \"%s \" + event.payload(Words.class).words());"
                        .formatted(version));
    }

    private Path greetings(String version, String topic, String handling) throws Exception {
        return PluginJarBuilder.plugin(folder, WorkConsole.PLUGIN, version)
                .source(
                        "greetings.Words",
                        "package greetings; public record Words(String words) {}")
                .source(
                        "greetings.Listener",
                        """
                        package greetings;
                        import java.util.function.BiConsumer;
                        import org.osgi.service.component.annotations.*;
                        import org.partnerconsole.api.events.*;
                        import org.partnerconsole.api.work.Backoff;
                        @Component
                        @EventTopic("%s")
                        public class Listener implements EventHandler {
                            private final BiConsumer<String, String> pen;
                            @Activate
                            public Listener(@Reference BiConsumer<String, String> pen) {
                                this.pen = pen;
                            }
                            public void handle(Event event) {
                                %s
                            }
                            public Backoff backoff() {
                                return Backoff.never();
                            }
                        }
                        """
                                .formatted(topic, handling))
                .source(
                        "greetings.Waver",
                        """
                        package greetings;
                        import java.util.function.BiConsumer;
                        import org.osgi.service.component.annotations.*;
                        import org.partnerconsole.api.timers.*;
                        @Component
                        @TimerName("wave")
                        public class Waver implements TimerHandler {
                            private final BiConsumer<String, String> pen;
                            @Activate
                            public Waver(@Reference BiConsumer<String, String> pen) {
                                this.pen = pen;
                            }
                            public void due(Timer timer) {
                                pen.accept(timer.key(), "%s waved");
                            }
                        }
                        """
                                .formatted(version))
                .build();
    }

    private Path lungs() throws Exception {
        return PluginJarBuilder.plugin(folder, "lungs", "1.0.0")
                .source("lungs.api.Lung", "package lungs.api; public interface Lung {}")
                .source(
                        "lungs.impl.Left",
                        """
                        package lungs.impl;
                        import org.osgi.service.component.annotations.Component;
                        import lungs.api.Lung;
                        @Component
                        public class Left implements Lung {}
                        """)
                .build();
    }

    private Path voices(Path lungs) throws Exception {
        return PluginJarBuilder.plugin(folder, "voices", "1.0.0")
                .uses(lungs)
                .source(
                        "voices.api.Voice",
                        "package voices.api; public interface Voice { String sing(); }")
                .source(
                        "voices.impl.Alto",
                        """
                        package voices.impl;
                        import lungs.api.Lung;
                        import org.osgi.service.component.annotations.*;
                        import voices.api.Voice;
                        @Component
                        public class Alto implements Voice {
                            @Activate
                            public Alto(@Reference Lung lung) {}
                            public String sing() {
                                return "la la";
                            }
                        }
                        """)
                .build();
    }

    private Path singer(Path voices) throws Exception {
        return PluginJarBuilder.plugin(
                        Files.createTempDirectory(folder, "singer"), WorkConsole.PLUGIN, "1.0.0")
                .uses(voices)
                .source(
                        "greetings.Singer",
                        """
                        package greetings;
                        import java.util.function.BiConsumer;
                        import org.osgi.service.component.annotations.*;
                        import org.partnerconsole.api.events.*;
                        import voices.api.Voice;
                        @Component
                        @EventTopic("greetings.said")
                        public class Singer implements EventHandler {
                            private final BiConsumer<String, String> pen;
                            private final Voice voice;
                            @Activate
                            public Singer(
                                    @Reference BiConsumer<String, String> pen,
                                    @Reference Voice voice) {
                                this.pen = pen;
                                this.voice = voice;
                            }
                            public void handle(Event event) {
                                pen.accept(event.key(), voice.sing());
                            }
                        }
                        """)
                .build();
    }
}
