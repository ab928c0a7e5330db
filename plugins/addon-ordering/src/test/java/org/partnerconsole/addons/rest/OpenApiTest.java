package org.partnerconsole.addons.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.RestRoute;
import org.partnerconsole.platform.plugin.PluginSource;
import org.partnerconsole.platform.rest.RestApplications;
import org.partnerconsole.testkit.PluginConsole;
import org.partnerconsole.testkit.PluginTest;
import org.partnerconsole.testkit.RestAnswer;

@PluginTest
class OpenApiTest {

    private static final String ID = "addon-ordering";
    private static final PluginSource SOURCE = PluginSource.console("test");

    @Test
    void the_document_is_valid_and_has_every_route(PluginConsole console) {
        JsonNode document = document(console).json();

        assertThat(new OpenAPIV3Parser().readContents(document.toString()).getMessages()).isEmpty();
        RestApplications applications = console.core(RestApplications.class);
        List<RestRoute> own = applications.routes(ID);
        assertThat(own).isNotEmpty();
        own.forEach(
                route ->
                        assertThat(operation(document, route).path("operationId").asText())
                                .startsWith(ID + "."));
        applications
                .routes(ConsoleModule.CORE)
                .forEach(route -> assertThat(operation(document, route).isObject()).isTrue());
    }

    @Test
    void answers_are_described_by_their_types(PluginConsole console) {
        JsonNode document = document(console).json();

        JsonNode list = document.path("paths").path("/api/addon-ordering/v1/purchases").path("get");
        String schema =
                list.at("/responses/200/content")
                        .path("application/json")
                        .at("/schema/$ref")
                        .asText();
        assertThat(schema).startsWith("#/components/schemas/addon-ordering.");
        assertThat(document.at(schema.substring(1)).path("properties").has("totalCount")).isTrue();
        assertThat(list.path("parameters").findValuesAsText("name")).contains("offset", "limit");
    }

    @Test
    void a_plugin_that_stops_is_gone_from_it_at_once(PluginConsole console) {
        RestAnswer running = document(console);

        console.plugins().stop(ID, SOURCE);
        RestAnswer stopped = document(console);
        console.plugins().start(ID, SOURCE);

        assertThat(running.text()).contains("/api/addon-ordering/");
        assertThat(stopped.text()).doesNotContain(ID);
        assertThat(stopped.header("ETag")).isNotEqualTo(running.header("ETag"));
        assertThat(document(console).header("ETag")).isEqualTo(running.header("ETag"));
    }

    @Test
    void who_has_it_already_is_told_so(PluginConsole console) {
        String tag = document(console).header("ETag").orElseThrow();

        RestAnswer again =
                console.rest().anonymous().header("If-None-Match", tag).get("/api/openapi.json");

        assertThat(again.status()).isEqualTo(304);
    }

    private static RestAnswer document(PluginConsole console) {
        RestAnswer answer = console.rest().anonymous().get("/api/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private static JsonNode operation(JsonNode document, RestRoute route) {
        return document.path("paths")
                .path(route.template())
                .path(route.method().toLowerCase(Locale.ROOT));
    }
}
