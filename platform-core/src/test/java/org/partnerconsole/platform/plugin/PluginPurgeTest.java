package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A purge drops no table under a version that is still used. */
@Timeout(60)
class PluginPurgeTest extends RuntimeTest {

    private final CountDownLatch callMayEnd = new CountDownLatch(1);
    private Thread caller;

    @BeforeEach
    void startCall() throws Exception {
        fixture.manager.open(Files.createDirectories(folder.resolve("plugins")));
        install("1.0.0");
        CountDownLatch begun = new CountDownLatch(1);
        caller =
                Thread.ofPlatform()
                        .name("caller")
                        .start(
                                () -> {
                                    try (CallsUnderWay.Call slow =
                                            fixture.underWay.begin("GET /slow")) {
                                        begun.countDown();
                                        callMayEnd.await();
                                    } catch (InterruptedException e) {
                                        throw new IllegalStateException(e);
                                    }
                                });
        begun.await();
    }

    @AfterEach
    void endTheCall() throws InterruptedException {
        callMayEnd.countDown();
        caller.join();
    }

    @Test
    void it_waits_for_a_call_that_had_begun_on_a_replaced_version() throws Exception {
        install("1.1.0");
        CompletableFuture<Void> purge = CompletableFuture.runAsync(this::purge);
        RuntimeFixture.await(this::isAwaitingEnd);
        assertThat(fixture.manager.find("keeper")).isPresent();
        assertThat(fixture.manager.tables("keeper")).hasSize(1);

        endTheCall();
        purge.join();

        assertThat(fixture.manager.find("keeper")).isEmpty();
        assertThat(fixture.manager.tables("keeper")).isEmpty();
    }

    @Test
    void it_is_refused_before_anything_changes_if_the_call_does_not_end() throws Exception {
        install("1.1.0");

        assertThatThrownBy(this::purge)
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("The data of 'keeper' can't be purged yet")
                .hasMessageContaining("GET /slow on the thread caller")
                .hasMessageContaining("try again");
        assertThat(status("keeper").state()).isEqualTo(PluginState.ACTIVE);

        // Long after the version itself has gone.
        RuntimeFixture.await(() -> status("keeper").leaving().isEmpty());
        assertThatThrownBy(this::purge).hasMessageContaining("GET /slow on the thread caller");
        assertThat(fixture.manager.tables("keeper")).hasSize(1);

        endTheCall();
        purge();
        assertThat(fixture.manager.tables("keeper")).isEmpty();
    }

    @Test
    void a_serving_version_that_is_still_used_is_stopped_but_keeps_its_data() throws Exception {
        assertThatThrownBy(this::purge).hasMessageContaining("GET /slow on the thread caller");

        assertThat(status("keeper").state()).isEqualTo(PluginState.STOPPED);
        assertThat(fixture.manager.tables("keeper")).hasSize(1);
        assertThat(folder.resolve("plugins")).isNotEmptyDirectory();
        assertThat(fixture.manager.history("keeper").getFirst().refusal()).isPresent();

        endTheCall();
        purge();
        assertThat(fixture.manager.find("keeper")).isEmpty();
        assertThat(fixture.manager.tables("keeper")).isEmpty();
    }

    @Test
    void another_change_that_waits_its_turn_does_not_hold_it_up() throws Exception {
        endTheCall();
        Path other = plugin("other", "1.0.0");
        CompletableFuture<Void> others =
                CompletableFuture.runAsync(
                        () -> {
                            try (CallsUnderWay.Call own = fixture.underWay.begin("POST /plugins")) {
                                for (int i = 0; i < 100; i++) {
                                    fixture.manager.install(other, RuntimeFixture.SOMEBODY);
                                }
                            }
                        });

        try (CallsUnderWay.Call own = fixture.underWay.begin("DELETE /keeper")) {
            purge();
        }

        others.join();
        assertThat(fixture.manager.find("keeper")).isEmpty();
    }

    private boolean isAwaitingEnd() {
        return !status("keeper").leaving().isEmpty()
                && Thread.getAllStackTraces().values().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(frame -> frame.getMethodName().equals("requireUnused"));
    }

    private void purge() {
        fixture.manager.uninstall("keeper", true, RuntimeFixture.SOMEBODY);
    }

    private void install(String version) throws Exception {
        fixture.manager.install(
                keeper(version, "create table keeper_note (id int);"), RuntimeFixture.SOMEBODY);
    }
}
