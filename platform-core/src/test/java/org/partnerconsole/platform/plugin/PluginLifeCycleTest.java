package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.partnerconsole.testing.database.OnEachDatabase;
import org.partnerconsole.testing.database.TestDatabase;

/** A plugin from its install to its end, made on the fly, in the real framework. */
@OnEachDatabase
class PluginLifeCycleTest extends RuntimeTest {

    PluginLifeCycleTest(TestDatabase database) {
        super(database.kind());
    }

    @Test
    void an_installed_plugin_serves() throws Exception {
        PluginStatus status = fixture.install(greeter("1.0.0", "hello"));

        assertThat(status.state()).isEqualTo(PluginState.ACTIVE);
        assertThat(status.version()).isEqualTo("1.0.0");
        assertThat(greetings()).containsExactly("hello");
        assertThat(fixture.rest.answering).contains("greeter 1.0.0");
    }

    @Test
    void an_update_takes_over_from_the_version_before() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));

        fixture.install(greeter("1.1.0", "good day"));

        assertThat(greetings()).containsExactly("good day");
        assertThat(fixture.rest.answering)
                .contains("greeter 1.1.0")
                .doesNotContain("greeter 1.0.0");
    }

    @Test
    void the_class_loader_of_a_replaced_version_is_set_free() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        WeakReference<ClassLoader> before =
                new WeakReference<>(fixture.active.find("greeter").orElseThrow().module().loader());

        fixture.install(greeter("1.1.0", "good day"));

        assertThat(RuntimeFixture.isFreedSoon(before)).isTrue();
    }

    @Test
    void the_same_jar_again_changes_nothing() throws Exception {
        Path jar = greeter("1.0.0", "hello");
        PluginStatus first = fixture.install(jar);

        assertThat(fixture.install(jar)).isEqualTo(first);
    }

    @Test
    void an_uninstalled_plugin_is_gone() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));

        fixture.runtime.uninstall("greeter", false, RuntimeFixture.SOMEBODY);

        assertThat(greetings()).isEmpty();
        assertThat(fixture.runtime.find("greeter")).isEmpty();
        assertThat(fixture.rest.answering).noneMatch(module -> module.startsWith("greeter"));
    }

    @Test
    void a_stopped_plugin_stays_stopped_until_it_is_started() throws Exception {
        Path jar = greeter("1.0.0", "hello");
        fixture.install(jar);

        fixture.runtime.stop("greeter", RuntimeFixture.SOMEBODY);
        assertThat(greetings()).isEmpty();
        assertThat(fixture.install(greeter("1.0.1", "hello again")).state())
                .isEqualTo(PluginState.STOPPED);

        fixture.runtime.start("greeter", RuntimeFixture.SOMEBODY);
        assertThat(greetings()).containsExactly("hello again");
    }

    @Test
    void a_rollback_brings_the_version_before_back_and_a_second_one_the_version_before_that()
            throws Exception {
        fixture.install(greeter("1.0.0", "one"));
        fixture.install(greeter("1.1.0", "two"));
        fixture.install(greeter("1.2.0", "three"));
        assertThat(status("greeter").previousVersion()).contains("1.1.0");

        fixture.runtime.rollback("greeter", RuntimeFixture.SOMEBODY);
        assertThat(greetings()).containsExactly("two");
        assertThat(status("greeter").version()).isEqualTo("1.1.0");
        assertThat(status("greeter").previousVersion()).contains("1.0.0");

        fixture.runtime.rollback("greeter", RuntimeFixture.SOMEBODY);
        assertThat(greetings()).containsExactly("one");

        assertThatThrownBy(() -> fixture.runtime.rollback("greeter", RuntimeFixture.SOMEBODY))
                .hasMessageContaining("There is no version of 'greeter' to go back to");
    }

    @Test
    void each_step_is_timed_and_each_act_is_kept() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));

        assertThat(status("greeter").steps())
                .extracting(PluginStep::name)
                .contains("install", "resolve", "compose", "start", "switch");
        PluginAct act = fixture.manager.history("greeter").getLast();
        assertThat(act.kind()).isEqualTo(PluginAct.Kind.INSTALL);
        assertThat(act.by()).isEqualTo("somebody");
        assertThat(act.refusal()).isEmpty();
    }

    @Test
    void a_refused_update_is_kept_with_its_reason_and_causes() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        Path broken =
                greeterBuilder("1.1.0", "good day")
                        .resource(
                                "db/migration/V1__broken.sql",
                                "create table greeter_oops (id nonsense);")
                        .build();

        assertThatThrownBy(() -> fixture.install(broken)).isInstanceOf(PluginRefused.class);

        PluginProblem problem = status("greeter").problem().orElseThrow();
        assertThat(problem.version()).isEqualTo("1.1.0");
        assertThat(problem.causes()).isNotEmpty();
        assertThat(status("greeter").state()).isEqualTo(PluginState.ACTIVE);
        assertThat(fixture.manager.history("greeter").getFirst().refusal()).isPresent();
    }

    @Test
    void a_call_under_way_ends_on_the_version_it_began_on() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        PluginVersion old = fixture.active.find("greeter").orElseThrow();

        Thread slow = new Thread(this::callUntilInterrupted);
        slow.start();
        RuntimeFixture.await(() -> !fixture.underWay.others().isEmpty());
        fixture.install(greeter("1.1.0", "good day"));

        assertThat(greetings()).containsExactly("good day");
        assertThat(status("greeter").leaving()).hasSize(1);
        RuntimeFixture.await(() -> !status("greeter").leaving().getFirst().holders().isEmpty());
        assertThat(status("greeter").leaving().getFirst().holders().getFirst())
                .contains("a slow call");
        assertThat(old.bundle().getState()).isEqualTo(Bundle.ACTIVE);
        slow.interrupt();
        RuntimeFixture.await(() -> status("greeter").leaving().isEmpty());
        assertThat(old.bundle().getState()).isEqualTo(Bundle.UNINSTALLED);
    }

    private void callUntilInterrupted() {
        try (CallsUnderWay.Call call = fixture.underWay.begin("a slow call")) {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
