package org.partnerconsole.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import jakarta.ws.rs.Path;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.platform.json.Json;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.module.CoreModule;
import org.partnerconsole.platform.module.RestRoute;
import org.partnerconsole.platform.openapi.ApiDocument;

/** The description of the core's own REST methods, and the examples beside it. */
class CoreApiTest {

    private static final String EXAMPLES = "META-INF/openapi/platform-core-examples.json";

    private final ConsoleModule core = CoreModule.read();
    private final ResourceTemplates templates = new ResourceTemplates();

    @BeforeEach
    void compose() {
        templates.add(core);
    }

    @Test
    void is_valid_and_has_every_route() throws Exception {
        Collection<RestRoute> routes = templates.routes().values();
        ApiDocument document = new ApiDescription(List.of(core), routes).document();

        assertThat(new OpenAPIV3Parser().readContents(document.json()).getMessages()).isEmpty();
        JsonNode paths = new ObjectMapper().readTree(document.json()).path("paths");
        for (RestRoute route : routes) {
            JsonNode operation =
                    paths.path(route.template()).path(route.method().toLowerCase(Locale.ROOT));
            assertThat(operation.path("operationId").asText())
                    .as("the fragment has %s %s", route.method(), route.template())
                    .contains("_")
                    .doesNotContain("/")
                    .matches("[A-Z].*");
        }
    }

    @Test
    void bodies_are_described_by_their_types() throws Exception {
        String json =
                new ApiDescription(List.of(core), templates.routes().values()).document().json();
        JsonNode document = new ObjectMapper().readTree(json);

        JsonNode patch =
                document.path("paths")
                        .path("/v1/customers/{customer}/orders/{order}")
                        .path("patch");
        JsonNode body = schema(document, patch.at("/requestBody/content"));
        assertThat(body.path("properties").path("lineItems").path("type").asText())
                .isEqualTo("array");
        JsonNode answer = schema(document, patch.at("/responses/200/content"));
        assertThat(answer.path("properties").has("currencyCode")).isTrue();
        assertThat(patch.path("parameters").findValuesAsText("$ref"))
                .anyMatch(name -> name.endsWith("If-Match"));
    }

    @Test
    void every_example_fits_its_method() throws Exception {
        ObjectMapper mapper = Json.mapper();
        for (Map.Entry<String, JsonNode> entry : examples().properties()) {
            Method method = method(entry.getKey());
            Class<?> body = body(method);
            for (JsonNode request : entry.getValue().path("request")) {
                // As it will be read; with nothing in it that would be left out, but for what the
                // contract's clients add.
                assertThat(mapper.treeToValue(request, body)).as(entry.getKey()).isNotNull();
                mapper.readerFor(body)
                        .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .readValue(withoutExtras(request));
            }
        }
        assertThat(examples()).isNotEmpty();
    }

    /** What existing clients send and the contract ignores. */
    private static JsonNode withoutExtras(JsonNode request) {
        JsonNode copy = request.deepCopy();
        copy.findParents("objectType")
                .forEach(attributes -> ((ObjectNode) attributes).remove("objectType"));
        ((ObjectNode) copy).remove("totalPrice");
        copy.path("lineItems").forEach(line -> ((ObjectNode) line).remove("attributes"));
        return copy;
    }

    private Method method(String address) {
        return templates.routes().entrySet().stream()
                .filter(
                        each ->
                                address.equals(
                                        each.getValue().method()
                                                + " "
                                                + each.getValue().template()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + address));
    }

    private static Class<?> body(Method method) {
        return Stream.of(method.getParameters())
                .filter(
                        parameter ->
                                Stream.of(parameter.getAnnotations())
                                        .noneMatch(CoreApiTest::isOfRest))
                .map(Parameter::getType)
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " has no body"));
    }

    private static boolean isOfRest(Annotation annotation) {
        return annotation.annotationType().getPackage().equals(Path.class.getPackage());
    }

    private static JsonNode examples() throws Exception {
        try (InputStream in = CoreApiTest.class.getClassLoader().getResourceAsStream(EXAMPLES)) {
            return new ObjectMapper().readTree(in);
        }
    }

    private static JsonNode schema(JsonNode document, JsonNode content) {
        String reference = content.path("application/json").at("/schema/$ref").asText();
        return document.at(reference.substring(1));
    }
}
