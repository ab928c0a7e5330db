package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/** Plugins that are made on the fly, in the real framework. */
class PluginRuntimeTest {

    @TempDir Path folder;
    private RuntimeFixture fixture;

    @BeforeEach
    void start() {
        fixture = new RuntimeFixture(folder);
    }

    @AfterEach
    void stop() {
        fixture.close();
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
    void a_file_that_is_no_jar_is_refused_by_name() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.jar"), "not a jar at all");

        assertThatThrownBy(() -> fixture.install(text))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("notes.jar")
                .hasMessageContaining("plugin-parent");
        assertThat(fixture.runtime.all()).isEmpty();
    }

    @Test
    void a_jar_that_is_no_bundle_is_refused() throws Exception {
        Path plain = folder.resolve("plain.jar");
        try (java.util.jar.JarOutputStream jar =
                new java.util.jar.JarOutputStream(
                        Files.newOutputStream(plain), new java.util.jar.Manifest())) {
            jar.putNextEntry(new java.util.zip.ZipEntry("a.txt"));
        }

        assertThatThrownBy(() -> fixture.install(plain))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("plain.jar");
    }

    @Test
    void an_id_of_the_console_itself_is_refused() throws Exception {
        Path core = PluginJarBuilder.plugin(folder, "platform-core", "1.0.0").build();

        assertThatThrownBy(() -> fixture.install(core))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("the console's own");
    }

    @Test
    void a_missing_import_is_named_and_the_old_version_serves_on() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        Path needy =
                greeterBuilder("1.1.0", "good day")
                        .header("Import-Package", "org.nowhere;version=\"[2.0,3)\",*")
                        .build();

        assertThatThrownBy(() -> fixture.install(needy))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("needs the package org.nowhere [2.0.0,3.0.0)")
                .hasMessageContaining("does not provide");
        assertThat(greetings()).containsExactly("hello");
        PluginStatus status = fixture.runtime.find("greeter").orElseThrow();
        assertThat(status.state()).isEqualTo(PluginState.ACTIVE);
        assertThat(status.version()).isEqualTo("1.0.0");
        assertThat(status.cause()).isPresent();
    }

    @Test
    void another_version_of_the_api_is_named_with_what_there_is() throws Exception {
        Path ahead =
                greeterBuilder("1.0.0", "hello")
                        .header(
                                "Import-Package",
                                "org.partnerconsole.api.billing;version=\"[2.0,3)\",*")
                        .build();

        assertThatThrownBy(() -> fixture.install(ahead))
                .hasMessageContaining("org.partnerconsole.api.billing [2.0.0,3.0.0)")
                .hasMessageContaining("provides 1.0.0");
    }

    @Test
    void the_inside_of_the_platform_can_not_be_imported() throws Exception {
        Path curious =
                greeterBuilder("1.0.0", "hello")
                        .header("Import-Package", "org.partnerconsole.platform.security,*")
                        .build();

        assertThatThrownBy(() -> fixture.install(curious))
                .hasMessageContaining("org.partnerconsole.platform.security");
    }

    @Test
    void an_activator_that_throws_leaves_the_old_version_serving() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        Path broken =
                greeterBuilder("1.1.0", "good day")
                        .source(
                                "greet.Activator",
                                """
                                package greet;
                                public class Activator implements org.osgi.framework.BundleActivator {
                                    public void start(org.osgi.framework.BundleContext context) {
                                        throw new IllegalStateException("no licence key");
                                    }
                                    public void stop(org.osgi.framework.BundleContext context) {}
                                }
                                """)
                        .header("Bundle-Activator", "greet.Activator")
                        .build();

        assertThatThrownBy(() -> fixture.install(broken))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("greeter 1.1.0")
                .hasMessageContaining("no licence key");
        assertThat(greetings()).containsExactly("hello");
    }

    @Test
    void a_component_that_throws_leaves_the_old_version_serving() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        Path broken =
                greeter(
                        "1.1.0",
                        "good day\"; { if (true) throw new RuntimeException(\"boom\"); } String x = \"");

        assertThatThrownBy(() -> fixture.install(broken))
                .hasMessageContaining("greet.Greeter")
                .hasMessageContaining("boom");
        assertThat(greetings()).containsExactly("hello");
    }

    @Test
    void a_start_that_hangs_is_broken_off() throws Exception {
        Path hanging =
                PluginJarBuilder.plugin(folder, "sleeper", "1.0.0")
                        .source(
                                "sleep.Activator",
                                """
                                package sleep;
                                public class Activator implements org.osgi.framework.BundleActivator {
                                    public void start(org.osgi.framework.BundleContext context) throws Exception {
                                        Thread.sleep(600_000);
                                    }
                                    public void stop(org.osgi.framework.BundleContext context) {}
                                }
                                """)
                        .header("Bundle-Activator", "sleep.Activator")
                        .build();

        assertThatThrownBy(() -> fixture.install(hanging))
                .hasMessageContaining("sleeper 1.0.0 did not start within 2 seconds");
        assertThat(fixture.runtime.all()).isEmpty();
    }

    @Test
    void a_component_that_hangs_is_broken_off_and_the_old_version_serves_on() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        Path hanging =
                greeter(
                        "1.1.0",
                        "\"; { try { Thread.sleep(600_000); } catch (InterruptedException e) { throw new RuntimeException(e); } } String x = \"");

        assertThatThrownBy(() -> fixture.install(hanging))
                .hasMessageContaining("greeter 1.1.0 did not start within 2 seconds");
        assertThat(greetings()).containsExactly("hello");
    }

    private Path keeper(String version, String migration) throws Exception {
        return PluginJarBuilder.plugin(folder, "keeper", version)
                .resource("db/migration/V1__keep.sql", migration)
                .build();
    }

    @Test
    void an_address_that_is_taken_leaves_the_old_version_serving() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        fixture.rest.refusing = true;

        assertThatThrownBy(() -> fixture.install(greeter("1.1.0", "good day")))
                .hasMessageContaining("is answered by");
        assertThat(greetings()).containsExactly("hello");
    }

    @Test
    void a_view_that_can_not_be_added_leaves_the_old_version_serving() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        fixture.views.failure = new PluginRefused("the address /greet is already that of other");

        assertThatThrownBy(() -> fixture.install(greeter("1.1.0", "good day")))
                .hasMessageContaining("the address /greet");
        assertThat(greetings()).containsExactly("hello");
        assertThat(fixture.rest.answering).contains("greeter 1.0.0");
    }

    @Test
    void a_resource_whose_constructor_asks_for_a_service_nobody_has_is_refused() throws Exception {
        Path needy = resource("public Hello(java.util.concurrent.Callable<String> missing) {}");

        assertThatThrownBy(() -> fixture.install(needy))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("hi.Hello of hi 1.0.0 can't be made")
                .hasMessageContaining("java.util.concurrent.Callable");
    }

    @Test
    void a_resource_that_can_not_be_initialised_is_refused() throws Exception {
        Path broken =
                resource("static { if (true) throw new IllegalStateException(\"no licence\"); }");

        assertThatThrownBy(() -> fixture.install(broken))
                .hasMessageContaining("hi.Hello of hi 1.0.0 can't be initialised")
                .hasMessageContaining("no licence");
    }

    @Test
    void a_resource_with_two_constructors_is_refused() throws Exception {
        Path broken = resource("public Hello() {} public Hello(java.time.Clock clock) {}");

        assertThatThrownBy(() -> fixture.install(broken))
                .hasMessageContaining("hi.Hello must have one public constructor, but it has 2");
    }

    @Test
    void a_commercial_component_is_refused_by_name() throws Exception {
        Path charts =
                PluginJarBuilder.plugin(folder, "charts", "1.0.0")
                        .source(
                                "com.vaadin.flow.component.charts.Chart",
                                "package com.vaadin.flow.component.charts; public class Chart {}")
                        .build();

        assertThatThrownBy(() -> fixture.install(charts))
                .hasMessageContaining("charts 1.0.0 packs the Vaadin component 'charts'");
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

    @Test
    void a_jar_that_can_not_be_stored_leaves_the_old_version_serving_and_later_ones_go_in()
            throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        Path store = folder.resolve("plugin-store/jars/greeter");
        Path moved = Files.move(store, folder.resolve("moved"));
        Files.writeString(store, "no folder");

        assertThatThrownBy(() -> fixture.install(greeter("1.1.0", "good day")))
                .isInstanceOf(PluginRefused.class)
                .hasMessageContaining("can't be stored");
        assertThat(greetings()).containsExactly("hello");
        assertThat(status("greeter").state()).isEqualTo(PluginState.ACTIVE);

        Files.delete(store);
        Files.move(moved, store);
        fixture.install(greeter("1.2.0", "well"));
        assertThat(greetings()).containsExactly("well");
    }

    @Test
    void a_start_that_hears_no_interrupt_hangs_nobody_else() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));
        Path deaf =
                greeterBuilder("1.1.0", "good day")
                        .source(
                                "greet.Activator",
                                """
                                package greet;
                                public class Activator implements org.osgi.framework.BundleActivator {
                                    public void start(org.osgi.framework.BundleContext context) {
                                        long end = System.nanoTime() + 8_000_000_000L;
                                        while (System.nanoTime() < end) {
                                            Thread.onSpinWait();
                                        }
                                    }
                                    public void stop(org.osgi.framework.BundleContext context) {}
                                }
                                """)
                        .header("Bundle-Activator", "greet.Activator")
                        .build();

        assertThatThrownBy(() -> fixture.install(deaf)).hasMessageContaining("did not start");

        assertThat(greetings()).containsExactly("hello");
        assertThat(fixture.install(keeper("1.0.0", "create table keeper_keep (id int);")).state())
                .isEqualTo(PluginState.ACTIVE);
    }

    @Test
    void a_component_that_never_ends_keeps_no_purge_from_its_end() throws Exception {
        fixture.install(
                PluginJarBuilder.plugin(folder, "clinger", "1.0.0")
                        .source(
                                "cling.On",
                                """
                                package cling;
                                import org.osgi.service.component.annotations.*;
                                @Component(service = java.util.function.Supplier.class)
                                public class On implements java.util.function.Supplier<Object> {
                                    @Deactivate void stay() throws Exception {
                                        Thread.sleep(20_000);
                                    }
                                    public Object get() { return "on"; }
                                }
                                """)
                        .build());
        assertThat(greetings()).containsExactly("on");

        fixture.runtime.uninstall("clinger", true, RuntimeFixture.SOMEBODY);

        assertThat(fixture.runtime.find("clinger")).isEmpty();
        assertThat(fixture.install(greeter("1.0.0", "hello")).state())
                .isEqualTo(PluginState.ACTIVE);
    }

    @Test
    void a_version_too_long_to_be_written_down_is_refused_before_it_serves() throws Exception {
        fixture.install(greeter("1.0.0", "hello"));

        assertThatThrownBy(() -> fixture.install(greeter("1.1.0." + "x".repeat(120), "good day")))
                .hasMessageContaining("more than 100 characters");
        assertThat(greetings()).containsExactly("hello");
    }

    private PluginStatus status(String id) {
        return fixture.runtime.find(id).orElseThrow();
    }

    private Path resource(String body) throws Exception {
        return PluginJarBuilder.plugin(folder, "hi", "1.0.0")
                .source(
                        "hi.Hello",
                        """
                        package hi;
                        @jakarta.ws.rs.Path("/api/hi")
                        public class Hello {
                            %s
                            @jakarta.ws.rs.GET public String hello() { return "hi"; }
                        }
                        """
                                .formatted(body))
                .build();
    }

    private Path greeter(String version, String greeting) throws Exception {
        return greeterBuilder(version, greeting).build();
    }

    private PluginJarBuilder greeterBuilder(String version, String greeting) {
        return PluginJarBuilder.plugin(folder, "greeter", version)
                .source(
                        "greet.Greeter",
                        """
                        package greet;
                        import org.osgi.service.component.annotations.*;
                        @Component(service = java.util.function.Supplier.class)
                        public class Greeter implements java.util.function.Supplier<String> {
                            @Reference public java.time.Clock clock;
                            private final String greeting = "%s";
                            public String get() { return clock == null ? "no clock" : greeting; }
                        }
                        """
                                .formatted(greeting));
    }

    @SuppressWarnings("rawtypes")
    private List<Supplier> services() {
        return fixture.active.all(Supplier.class);
    }

    private List<Object> greetings() {
        return services().stream().map(service -> (Object) service.get()).toList();
    }
}
