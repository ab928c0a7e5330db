package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/**
 * The database goes away at each point of a change in turn. Wherever that is, the plugin serves or
 * stands still as its state says, and when the database is back all can be done.
 */
class PluginOutageTest extends RuntimeTest {

    private static final String ID = "noter";

    /** More connections than any change takes. */
    private static final int POINTS = 40;

    private Path older;
    private Path newer;

    @BeforeEach
    void installOlder() throws Exception {
        fixture.manager.open(Files.createDirectories(folder.resolve("plugins")));
        older = jar("1.0.0");
        newer = jar("1.1.0");
        fixture.manager.install(older, RuntimeFixture.SOMEBODY);
    }

    @Test
    void an_update_leaves_one_of_both_versions_serving() {
        for (int point = 0; isCutOff(point, () -> install(newer)); point++) {
            assertThat(state()).as("cut off at %d", point).isEqualTo(PluginState.ACTIVE);
            assertThatStateIsTrue(point);

            install(newer);
            assertThat(fixture.rest.answering).contains(ID + " 1.1.0");
            install(older);
        }
        assertThat(fixture.rest.answering).contains(ID + " 1.1.0");
    }

    @Test
    void a_stop_is_done_or_can_be_done_again() {
        for (int point = 0; isCutOff(point, this::stopPlugin); point++) {
            assertThatStateIsTrue(point);

            stopPlugin();
            assertThat(state()).isEqualTo(PluginState.STOPPED);
            assertThatStateIsTrue(point);
            fixture.manager.start(ID, RuntimeFixture.SOMEBODY);
            assertThat(state()).isEqualTo(PluginState.ACTIVE);
        }
        assertThat(state()).isEqualTo(PluginState.STOPPED);
    }

    @Test
    void an_uninstall_is_done_or_can_be_done_again() {
        for (boolean purge : new boolean[] {false, true}) {
            for (int point = 0; isCutOff(point, () -> uninstall(purge)); point++) {
                assertThatStateIsTrue(point);

                if (fixture.manager.find(ID).isPresent()) {
                    uninstall(purge);
                }
                assertThat(fixture.manager.find(ID)).isEmpty();
                assertThatStateIsTrue(point);
                install(older);
            }
            assertThat(fixture.manager.find(ID)).isEmpty();
            install(older);
        }
    }

    /** Whether the change met the outage, even if it went on without what was to be written. */
    private boolean isCutOff(int point, Runnable change) {
        assertThat(point).as("the change asks for ever more connections").isLessThan(POINTS);
        fixture.connectionsLeft.set(point);
        try {
            change.run();
        } catch (RuntimeException e) {
            assertThat(e).hasStackTraceContaining("The database is away");
        }
        return fixture.connectionsLeft.getAndSet(Integer.MAX_VALUE) < 0;
    }

    private void assertThatStateIsTrue(int point) {
        boolean answers = fixture.rest.answering.stream().anyMatch(one -> one.startsWith(ID));
        boolean serves =
                fixture.manager.find(ID).filter(status -> status.state().isServing()).isPresent();
        assertThat(serves).as("cut off at %d", point).isEqualTo(answers);
        // A next start would take a plugin without a file for one that was deleted.
        assertThat(folder.resolve("plugins").toFile().list())
                .as("cut off at %d", point)
                .hasSize(fixture.manager.find(ID).isPresent() ? 1 : 0);
    }

    private PluginState state() {
        return fixture.manager.find(ID).orElseThrow().state();
    }

    private void install(Path jar) {
        fixture.manager.install(jar, RuntimeFixture.SOMEBODY);
    }

    private void stopPlugin() {
        fixture.manager.stop(ID, RuntimeFixture.SOMEBODY);
    }

    private void uninstall(boolean purge) {
        fixture.manager.uninstall(ID, purge, RuntimeFixture.SOMEBODY);
    }

    private Path jar(String version) throws Exception {
        return PluginJarBuilder.plugin(folder, ID, version)
                .source(
                        "noter.Noter",
                        """
                        package noter;
                        import org.osgi.service.component.annotations.Component;
                        @Component(service = Noter.class, immediate = true)
                        public class Noter {
                            public String version() { return "%s"; }
                        }
                        """
                                .formatted(version))
                .resource("db/migration/V1__note.sql", "create table noter_note (id int);")
                .build();
    }
}
