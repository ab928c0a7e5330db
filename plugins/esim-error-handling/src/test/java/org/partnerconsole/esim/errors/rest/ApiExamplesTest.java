package org.partnerconsole.esim.errors.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.partnerconsole.testkit.PluginConsole;
import org.partnerconsole.testkit.PluginTest;
import org.partnerconsole.testkit.RestAnswer;

/** The examples that the description of the REST API shows. */
@PluginTest
class ApiExamplesTest {

    private static final String FILE = "/META-INF/openapi/esim-error-handling-examples.json";

    @Test
    void every_example_is_taken(PluginConsole console) throws IOException {
        JsonNode examples = examples();
        assertThat(examples).isNotEmpty();
        for (Map.Entry<String, JsonNode> entry : examples.properties()) {
            String address = entry.getKey().replace("POST ", "");
            for (JsonNode request : entry.getValue().path("request")) {
                RestAnswer answer = console.rest().post(address, request.toString());
                assertThat(answer.status()).as("%s: %s", address, answer).isEqualTo(200);
            }
        }
    }

    @Test
    void every_example_is_shown(PluginConsole console) throws IOException {
        JsonNode paths = console.rest().get("/api/openapi.json").json().path("paths");
        for (Map.Entry<String, JsonNode> entry : examples().properties()) {
            JsonNode operation = paths.path(entry.getKey().replace("POST ", "")).path("post");
            entry.getValue()
                    .path("request")
                    .forEach(
                            request ->
                                    assertThat(operation.path("requestBody").findValues("value"))
                                            .contains(request));
        }
    }

    private static JsonNode examples() throws IOException {
        try (InputStream in = ApiExamplesTest.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
