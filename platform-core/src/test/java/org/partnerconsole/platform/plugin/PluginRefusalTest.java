package org.partnerconsole.platform.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/** Jars that are refused, with the name of what is wrong with them. */
class PluginRefusalTest extends RuntimeTest {

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
        try (JarOutputStream jar =
                new JarOutputStream(Files.newOutputStream(plain), new Manifest())) {
            jar.putNextEntry(new ZipEntry("a.txt"));
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
}
