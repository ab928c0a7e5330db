package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A step of an update that never ends holds nobody up for ever. */
@Timeout(60)
class HangingStepsTest extends RuntimeTest {

    private static final String V1 = "create table keeper_note (id bigint);";
    private static final String HANGING =
            "insert into keeper_note select sum(x) from system_range(1, 100000000000000);";

    @BeforeEach
    void installKeeper() throws Exception {
        fixture.install(keeper("1.0.0", V1));
    }

    @Test
    void a_migration_is_broken_off_and_named() throws Exception {
        assertThatThrownBy(() -> fixture.install(keeper("1.1.0", V1, HANGING)))
                .isInstanceOf(PluginRefused.class)
                .hasMessage(
                        "the migrations of keeper 1.1.0 have not ended within 2 seconds, so V2__x.sql was broken off: have it do less, or raise CONSOLE_PLUGIN_MIGRATION_TIMEOUT");

        assertThat(version()).isEqualTo("1.0.0");
        assertThat(threadNames()).doesNotContain("plugin-migrate-keeper");
        fixture.install(keeper("1.1.0", V1, "insert into keeper_note values (1);"));
        assertThat(version()).isEqualTo("1.1.0");
    }

    @Test
    void a_composition_is_left_behind_and_discarded_when_it_comes() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        fixture.rest.hold = hold;

        assertThatThrownBy(() -> fixture.install(keeper("1.1.0", V1)))
                .hasMessageContaining(
                        "the REST addresses with [keeper 1.1.0] are not composed within 2 seconds");

        assertThat(version()).isEqualTo("1.0.0");
        assertThat(fixture.rest.answering).contains("keeper 1.0.0");
        hold.countDown();
        RuntimeFixture.await(() -> fixture.rest.discarded.get() == 1);
        fixture.install(keeper("1.1.0", V1));
        assertThat(fixture.rest.answering).contains("keeper 1.1.0");
    }

    private static Iterable<String> threadNames() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }

    private String version() {
        return status("keeper").version();
    }
}
