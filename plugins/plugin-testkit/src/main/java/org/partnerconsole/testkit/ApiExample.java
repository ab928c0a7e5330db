package org.partnerconsole.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A request that the description of a plugin's REST API shows as an example. */
public final class ApiExample {

    private static final String FOLDER = "META-INF/openapi/";
    private static final String ENDING = "-examples.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PluginConsole console;
    private final String operation;
    private final String name;
    private final JsonNode body;

    private ApiExample(PluginConsole console, String operation, String name, JsonNode body) {
        this.console = console;
        this.operation = operation;
        this.name = name;
        this.body = body;
    }

    /** Those of a plugin, in the order of its file; none if it has no such file. */
    static List<ApiExample> of(PluginConsole console, Path plugin) {
        List<ApiExample> examples = new ArrayList<>();
        try (ZipFile jar = new ZipFile(plugin.toFile())) {
            for (ZipEntry file : jar.stream().filter(ApiExample::isFileOfThem).toList()) {
                try (InputStream in = jar.getInputStream(file)) {
                    addAll(console, JSON.readTree(in), examples);
                }
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException("The examples of " + plugin + " can't be read", e);
        }
    }

    private static boolean isFileOfThem(ZipEntry file) {
        return file.getName().startsWith(FOLDER) && file.getName().endsWith(ENDING);
    }

    private static void addAll(PluginConsole console, JsonNode file, List<ApiExample> examples) {
        for (Map.Entry<String, JsonNode> operation : file.properties()) {
            for (Map.Entry<String, JsonNode> request :
                    operation.getValue().path("request").properties()) {
                examples.add(
                        new ApiExample(
                                console, operation.getKey(), request.getKey(), request.getValue()));
            }
        }
    }

    /** Sends it as the caller of the console. */
    public RestAnswer send() {
        return console.rest()
                .send(method(), path(), body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whether {@code /api/openapi.json} has it at its operation. */
    public boolean isShown() {
        return console.rest()
                .get("/api/openapi.json")
                .json()
                .path("paths")
                .path(path())
                .path(method().toLowerCase(Locale.ROOT))
                .path("requestBody")
                .findValues("value")
                .contains(body);
    }

    private String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    private String path() {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    /** Method, path and name, such as {@code POST /api/rest/v1: A greeting}. */
    @Override
    public String toString() {
        return operation + ": " + name;
    }
}
