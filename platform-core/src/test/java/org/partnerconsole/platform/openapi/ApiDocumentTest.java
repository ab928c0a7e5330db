package org.partnerconsole.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.rest.AccessKind;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.RestRoute;

class ApiDocumentTest {

    private static final String FRAGMENT =
            """
            {"openapi": "3.0.3",
             "paths": {"/api/%1$s/v1/{id}": {
               "get": {"operationId": "Things_one",
                 "parameters": [{"name": "id", "in": "path", "required": true,
                                 "schema": {"type": "string"}}],
                 "responses": {"200": {"description": "OK", "content": {"application/json":
                   {"schema": {"$ref": "#/components/schemas/Thing"}}}}}},
               "delete": {"responses": {"204": {"description": "Gone"}}}}},
             "components": {"schemas": {
               "Thing": {"type": "object", "properties":
                 {"%1$s": {"$ref": "#/components/schemas/Part"}}},
               "Part": {"type": "object", "properties": {"any": {"type": "array"}}},
               "Unused": {"type": "string"}}}}""";

    private final ConsoleModule red = module("red", Map.of("red.json", FRAGMENT.formatted("red")));
    private final ConsoleModule blue =
            module("blue", Map.of("blue.json", FRAGMENT.formatted("blue")));
    private final RestRoute ofRed = route("red", "GET", "/api/red/v1/{id: [a-z]+}");
    private final RestRoute ofBlue = route("blue", "GET", "/api/blue/v1/{id}");

    @Test
    void schemas_of_the_same_name_are_kept_apart() throws Exception {
        JsonNode schemas =
                merged(List.of(red, blue), List.of(ofRed, ofBlue)).at("/components/schemas");

        assertThat(schemas.at("/red.Thing/properties/red/$ref").asText())
                .isEqualTo("#/components/schemas/red.Part");
        assertThat(schemas.at("/blue.Thing/properties/blue/$ref").asText())
                .isEqualTo("#/components/schemas/blue.Part");
        assertThat(schemas.has("red.Unused")).isFalse();
    }

    @Test
    void an_array_of_nobody_knows_what_is_anything() throws Exception {
        JsonNode document = merged(List.of(red), List.of(ofRed));

        assertThat(document.at("/components/schemas/red.Part/properties/any")).isEmpty();
        assertValid(document);
    }

    @Test
    void what_the_javadoc_says_is_told_to_callers() throws Exception {
        ConsoleModule told =
                module(
                        "red",
                        Map.of(
                                "red.json",
                                FRAGMENT.formatted("red"),
                                "red.properties",
                                "Things_one.summary=One thing\nThings_one.description=As it is."));

        JsonNode get =
                merged(List.of(told), List.of(ofRed))
                        .path("paths")
                        .path("/api/red/v1/{id}")
                        .path("get");

        assertThat(get.path("summary").asText()).isEqualTo("One thing");
        assertThat(get.path("description").asText()).startsWith("As it is.").contains("admin");
    }

    @Test
    void only_what_is_answered_is_shown() throws Exception {
        JsonNode paths = merged(List.of(red, blue), List.of(ofRed)).path("paths");

        assertThat(paths.properties()).hasSize(1);
        assertThat(paths.path("/api/red/v1/{id}").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("get");
    }

    @Test
    void a_plugin_that_is_gone_leaves_nothing_and_changes_no_name() throws Exception {
        JsonNode both = merged(List.of(red, blue), List.of(ofRed, ofBlue));
        JsonNode one = merged(List.of(red), List.of(ofRed));

        assertThat(one.toString()).doesNotContain("blue");
        assertThat(one.at("/paths")).hasSize(1);
        assertThat(one.at("/paths").elements().next())
                .isEqualTo(both.path("paths").path("/api/red/v1/{id}"));
    }

    @Test
    void a_module_without_a_fragment_shows_its_routes() throws Exception {
        JsonNode document =
                merged(List.of(module("bare", Map.of())), List.of(route("bare", "PUT", "/x/{a}")));

        JsonNode put = document.path("paths").path("/x/{a}").path("put");
        assertThat(put.at("/parameters/0/name").asText()).isEqualTo("a");
        assertThat(put.at("/responses").has("200")).isTrue();
        assertValid(document);
    }

    @Test
    void a_fragment_that_is_no_good_does_not_hide_the_routes() throws Exception {
        ConsoleModule broken = module("broken", Map.of("broken.json", "{"));
        ConsoleModule strange =
                module("strange", Map.of("strange.json", "{\"openapi\": \"2.0\", \"paths\": {}}"));

        assertThat(
                        merged(
                                        List.of(broken, strange),
                                        List.of(
                                                route("broken", "GET", "/a"),
                                                route("strange", "GET", "/b")))
                                .path("paths"))
                .hasSize(2);
    }

    @Test
    void a_fragment_that_makes_no_sense_does_not_hide_the_routes() throws Exception {
        ConsoleModule odd =
                module(
                        "odd",
                        Map.of(
                                "odd.json",
                                "{\"paths\": {\"/a\": {\"get\": {\"responses\": {\"200\": 7}}}}}",
                                "odd-examples.json",
                                "{\"GET /a\": {\"request\": {\"\": []}, \"response\": {\"x\": null}}}"));

        ConsoleModule odder =
                module(
                        "odder",
                        Map.of(
                                "odder.json",
                                "{\"paths\": {\"/b\": {\"parameters\": [], \"get\": {\"parameters\": {}}}}}"));

        JsonNode document =
                merged(
                        List.of(odd, odder, red),
                        List.of(route("odd", "GET", "/a"), route("odder", "GET", "/b"), ofRed));
        JsonNode ofOdd = merged(List.of(odd), List.of(route("odd", "GET", "/a")));

        assertThat(document.path("paths")).hasSize(3);
        assertThat(ofOdd.at("/paths/~1a/get/responses/200/description").asText()).isNotBlank();
        assertValid(ofOdd);
    }

    @Test
    void two_modules_at_one_path_share_the_names_of_its_variables() throws Exception {
        JsonNode document =
                merged(
                        List.of(red, blue, module("bare", Map.of())),
                        List.of(ofRed, route("bare", "POST", "/api/red/v1/{other}")));

        JsonNode shared = document.path("paths").path("/api/red/v1/{id}");
        assertThat(document.path("paths")).hasSize(1);
        assertThat(shared.at("/post/parameters/0/name").asText()).isEqualTo("id");
    }

    @Test
    void says_who_may_call_and_how() throws Exception {
        RestRoute token =
                new RestRoute(
                        "red",
                        "GET",
                        "/api/red/v1/{id}",
                        Set.of(AccessKind.BEARER, AccessKind.TRANSACTION_TOKEN),
                        List.of("sales-agent", "admin"));
        RestRoute open = new RestRoute("blue", "GET", "/b", Set.of(AccessKind.PUBLIC), List.of());

        JsonNode paths = merged(List.of(red, blue), List.of(token, open)).path("paths");

        JsonNode get = paths.path("/api/red/v1/{id}").path("get");
        assertThat(get.path("security").toString())
                .isEqualTo("[{\"bearer\":[]},{\"transactionToken\":[]}]");
        assertThat(get.path("description").asText()).contains("admin, sales-agent");
        assertThat(paths.at("/~1b/get/security")).isEmpty();
        assertThat(paths.at("/~1b/get").has("security")).isTrue();
    }

    @Test
    void errors_and_headers_are_those_of_the_area() throws Exception {
        RestRoute contract = route("bare", "GET", "/v1/things");
        ConsoleModule bare = module("bare", Map.of());

        JsonNode document =
                json(
                        ApiDocument.of(
                                List.of(bare, red),
                                List.of(contract, ofRed),
                                template ->
                                        template.startsWith("/v1")
                                                ? ErrorShape.PARTNER_CENTER
                                                : ErrorShape.PROBLEM));

        JsonNode things = document.path("paths").path("/v1/things").path("get");
        assertThat(things.path("parameters").findValuesAsText("$ref"))
                .containsExactly(
                        "#/components/parameters/MS-RequestId",
                        "#/components/parameters/MS-CorrelationId",
                        "#/components/parameters/X-Locale");
        assertThat(things.at("/responses/default/$ref").asText()).endsWith("/PartnerCenterError");
        assertThat(
                        document.path("paths")
                                .path("/api/red/v1/{id}")
                                .at("/get/responses/default/$ref")
                                .asText())
                .endsWith("/Problem");
        assertValid(document);
    }

    @Test
    void an_example_is_shown_where_its_body_is() throws Exception {
        ConsoleModule told =
                module(
                        "told",
                        Map.of(
                                "told-examples.json",
                                "{\"POST /t\": {\"request\": {\"A try\": {\"a\": 1}}}}"));

        JsonNode document = merged(List.of(told), List.of(route("told", "POST", "/t")));

        assertThat(
                        document.at("/paths/~1t/post/requestBody/content")
                                .path("application/json")
                                .at("/examples/A try/value/a")
                                .asInt())
                .isEqualTo(1);
        assertValid(document);
    }

    @Test
    void the_tag_is_that_of_the_content() {
        ApiDocument one = document(List.of(red, blue), List.of(ofRed, ofBlue));

        assertThat(document(List.of(blue, red), List.of(ofBlue, ofRed))).isEqualTo(one);
        assertThat(document(List.of(red), List.of(ofRed)).tag()).isNotEqualTo(one.tag());
    }

    private static void assertValid(JsonNode document) {
        assertThat(new OpenAPIV3Parser().readContents(document.toString()).getMessages()).isEmpty();
    }

    private static JsonNode merged(List<ConsoleModule> modules, List<RestRoute> routes)
            throws Exception {
        return json(document(modules, routes));
    }

    private static ApiDocument document(List<ConsoleModule> modules, List<RestRoute> routes) {
        return ApiDocument.of(modules, routes, template -> ErrorShape.PROBLEM);
    }

    private static JsonNode json(ApiDocument document) throws Exception {
        return new ObjectMapper().readTree(document.json());
    }

    private static RestRoute route(String module, String method, String template) {
        return new RestRoute(module, method, template, Set.of(AccessKind.BEARER), List.of("admin"));
    }

    private static ConsoleModule module(String id, Map<String, String> files) {
        ClassLoader loader =
                new ClassLoader(null) {
                    @Override
                    public InputStream getResourceAsStream(String name) {
                        String content = files.get(name.replace("META-INF/openapi/", ""));
                        return content == null
                                ? null
                                : new ByteArrayInputStream(
                                        content.getBytes(StandardCharsets.UTF_8));
                    }
                };
        return new ConsoleModule(
                id, "1.0.0", id, loader, List.of(), List.of(), List.of(), List.of());
    }
}
