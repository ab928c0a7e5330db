package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/** Each kind of bad jar is refused in its own words, and the version before serves on. */
@ExtendWith(SharedConsole.class)
class BadJarsIT {

    private static final String PLUGINS = "/api/platform/v1/plugins";
    private static final String ID = "victim";

    @TempDir private Path work;
    private Client operator;

    @BeforeEach
    void installTheGoodVersion(ConsoleServer console) throws Exception {
        operator = console.as("operator");
        Answer installed =
                operator.upload(PLUGINS, good("1.0.0").source("v.Api", resource("")).build());
        assertThat(installed.status()).as(installed.toString()).isEqualTo(200);
    }

    @AfterEach
    void uninstall() {
        operator.send("DELETE", PLUGINS + "/" + ID + "?data=purge", "");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isRefused(String kind, Bad bad, String[] told) throws Exception {
        Answer refused = operator.upload(PLUGINS, bad.make(work));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(refused.json().path("detail").textValue()).contains(told);
        JsonNode plugin = operator.get(PLUGINS + "/" + ID).json();
        assertThat(plugin.path("state").textValue()).isEqualTo("ACTIVE");
        assertThat(plugin.path("version").textValue()).isEqualTo("1.0.0");
        assertThat(operator.get("/api/victim").body()).isEqualTo("[\"served by 1.0.0\"]");
    }

    static Stream<Arguments> isRefused() {
        return Stream.of(
                of("text", BadJarsIT::text, "is no jar with a manifest", "plugin-parent"),
                of("half", BadJarsIT::half, "is damaged", "copy it again"),
                of("no bundle", BadJarsIT::plainJar, "no Bundle-SymbolicName"),
                of(
                        "the console's own id",
                        work ->
                                PluginJarBuilder.plugin(work, "org.partnerconsole.mine", "1.0.0")
                                        .build(),
                        "org.partnerconsole.mine",
                        "take another"),
                of(
                        "missing import",
                        imports("org.nowhere;version=\"[2.0,3)\""),
                        "needs the package org.nowhere [2.0.0,3.0.0)",
                        "does not provide"),
                of(
                        "another version of the API",
                        imports("org.partnerconsole.api.billing;version=\"[2.0,3)\""),
                        "needs the package org.partnerconsole.api.billing [2.0.0,3.0.0)",
                        "provides 1.0.0"),
                of(
                        "inside of the platform",
                        imports("org.partnerconsole.platform.security"),
                        "org.partnerconsole.platform.security"),
                of(
                        "address of another page",
                        with("v.Page", view("customers", "")),
                        "the address /customers of v.Page",
                        "choose another"),
                of(
                        "page that can't be made",
                        with("v.Page", view("victim", "java.util.concurrent.Callable<?> none")),
                        "v.Page of victim 1.1.0 can't be made",
                        "java.util.concurrent.Callable"),
                of(
                        "method and path of another resource",
                        with("v.Other", resource("").replace("class Api", "class Other")),
                        "GET /api/victim",
                        "is answered by v.",
                        "v.Other.version of victim",
                        "v.Api.version of victim"),
                of(
                        "address of another page of its own",
                        work ->
                                version(work)
                                        .source("v.Page", view("victim", ""))
                                        .source(
                                                "v.Twin",
                                                view("victim", "")
                                                        .replace("Page(", "Twin(")
                                                        .replace("class Page", "class Twin"))
                                        .build(),
                        "the address /victim of v.",
                        "v.Page",
                        "v.Twin"),
                of(
                        "migration of a table of others",
                        work ->
                                version(work)
                                        .resource("db/migration/V1__bad.sql", "drop table partner;")
                                        .build(),
                        "the migrations of victim 1.1.0 are refused, none has run",
                        "V1__bad.sql, line 1: 'drop table partner'",
                        "not the plugin's own"),
                of(
                        "migration that the version before does not outlive",
                        work ->
                                version(work)
                                        .resource(
                                                "db/migration/V1__bad.sql",
                                                "alter table victim_x drop column y;")
                                        .build(),
                        "drops a column",
                        "-- breaks versions up to"),
                of(
                        "resource that says nobody who may call it",
                        with(
                                "v.Other",
                                resource("")
                                        .replace("@jakarta.annotation.security.PermitAll", "")
                                        .replace("class Api", "class Other")
                                        .replace("api/victim", "api/victim/x")),
                        "does not say who may call it"),
                of(
                        "migration",
                        work ->
                                version(work)
                                        .resource(
                                                "db/migration/V1__bad.sql",
                                                "create table victim_x (id nonsense);")
                                        .build(),
                        "a migration of victim 1.1.0 failed",
                        "V1__bad.sql"),
                of(
                        "component that throws",
                        with("v.Failing", component("throw new IllegalStateException(\"boom\");")),
                        "the component v.Failing threw on activation",
                        "boom"),
                of(
                        "entity without a partner",
                        with("v.Row", entity()),
                        "the entity v.Row",
                        "does not belong to a partner"));
    }

    private static Arguments of(String kind, Bad bad, String... told) {
        return Arguments.of(kind, bad, told);
    }

    private static Path text(Path work) throws IOException {
        return Files.writeString(work.resolve("notes.jar"), "not a jar at all");
    }

    private static Path half(Path work) throws Exception {
        byte[] whole = Files.readAllBytes(version(work).build());
        return Files.write(work.resolve("half.jar"), Arrays.copyOf(whole, whole.length / 2));
    }

    private static Path plainJar(Path work) {
        return PluginJars.withHeaders(work, "plain", Map.of("Bundle-SymbolicName", ""));
    }

    private static Bad imports(String packages) {
        return work -> version(work).header("Import-Package", packages + ",*").build();
    }

    private static Bad with(String className, String code) {
        return work -> version(work).source(className, code).build();
    }

    private PluginJarBuilder good(String version) {
        return PluginJarBuilder.plugin(work, ID, version);
    }

    /** The next version, which has one fault only. */
    private static PluginJarBuilder version(Path work) {
        return PluginJarBuilder.plugin(work, ID, "1.1.0")
                .source("v.Api", resource("").replace("1.0.0", "1.1.0"))
                .resource("unique.txt", UUID.randomUUID().toString());
    }

    private static String resource(String members) {
        return """
               package v;
               @jakarta.ws.rs.Path("/api/victim")
               public class Api {
                   %s
                   @jakarta.ws.rs.GET
                   @jakarta.annotation.security.PermitAll
                   @jakarta.ws.rs.Produces("application/json")
                   public String version() { return "[\\"served by 1.0.0\\"]"; }
               }
               """
                .formatted(members);
    }

    private static String view(String address, String parameter) {
        return """
               package v;
               @com.vaadin.flow.router.Route("%s")
               @jakarta.annotation.security.PermitAll
               public class Page extends org.partnerconsole.api.ui.ConsolePage {
                   public Page(%s) { super("x"); }
               }
               """
                .formatted(address, parameter);
    }

    private static String component(String body) {
        return """
               package v;
               @org.osgi.service.component.annotations.Component(service = Runnable.class)
               public class Failing implements Runnable {
                   @org.osgi.service.component.annotations.Activate
                   public Failing() { if (true) { %s } }
                   public void run() {}
               }
               """
                .formatted(body);
    }

    private static String entity() {
        return """
               package v;
               @jakarta.persistence.Entity
               public class Row {
                   @jakarta.persistence.Id long id;
               }
               """;
    }

    /** Makes a jar that is to be refused. */
    @FunctionalInterface
    interface Bad {

        Path make(Path work) throws Exception;
    }
}
