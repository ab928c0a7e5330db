package org.partnerconsole.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.partnerconsole.api.rest.AccessKind;
import org.partnerconsole.platform.module.RestRoute;

/** Completes an operation with what the platform does for every method of its kind. */
final class OperationParts {

    /** The headers that are described once, by their name in lower case (domain reference B.4). */
    private static final Map<String, String> HEADERS =
            List.of(
                            "MS-RequestId",
                            "MS-CorrelationId",
                            "X-Locale",
                            "If-Match",
                            "MS-ContinuationToken")
                    .stream()
                    .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

    /** What every method of the contract reads. */
    private static final List<String> EVERYWHERE =
            List.of("MS-RequestId", "MS-CorrelationId", "X-Locale");

    private final ObjectNode operation;
    private final RestRoute route;
    private final ErrorShape errors;

    private OperationParts(ObjectNode operation, RestRoute route, ErrorShape errors) {
        this.operation = operation;
        this.route = route;
        this.errors = errors;
    }

    /** Adds parameters, who may call, and how errors look, in place. */
    static void complete(ObjectNode operation, RestRoute route, String path, ErrorShape errors) {
        OperationParts parts = new OperationParts(operation, route, errors);
        parts.parameters(path);
        parts.access();
        parts.responses();
    }

    private void parameters(String path) {
        List<JsonNode> all = new ArrayList<>();
        Set<String> variables = new LinkedHashSet<>(PathTemplates.variables(path));
        Set<String> headers =
                new LinkedHashSet<>(
                        errors == ErrorShape.PARTNER_CENTER ? EVERYWHERE : List.<String>of());
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> {
                    variables.remove(name);
                    all.add(parameter);
                }
                case "header" -> {
                    String known = HEADERS.get(name.toLowerCase(Locale.ROOT));
                    if (known != null && errors == ErrorShape.PARTNER_CENTER) {
                        headers.add(known);
                    } else if (!name.equalsIgnoreCase("Authorization")) {
                        all.add(parameter);
                    }
                }
                default -> all.add(parameter);
            }
        }
        variables.forEach(name -> all.add(variable(name)));
        headers.forEach(name -> all.add(Trees.reference("#/components/parameters/" + name)));
        ArrayNode parameters = Trees.array().addAll(all);
        operation.remove("parameters");
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
    }

    private static ObjectNode variable(String name) {
        ObjectNode parameter = Trees.object().put("name", name).put("in", "path");
        parameter.put("required", true).putObject("schema").put("type", "string");
        return parameter;
    }

    private void access() {
        ArrayNode security = operation.putArray("security");
        route.access().stream()
                .sorted()
                .filter(kind -> kind != AccessKind.PUBLIC)
                .forEach(kind -> security.addObject().putArray(scheme(kind)));
        String who =
                route.isPublic()
                        ? "Public."
                        : route.roles().isEmpty()
                                ? "No role is needed."
                                : "Needs one of the roles: %s."
                                        .formatted(
                                                route.roles().stream()
                                                        .sorted()
                                                        .collect(Collectors.joining(", ")));
        String said = operation.path("description").asText("");
        operation.put("description", said.isBlank() ? who : said + "\n\n" + who);
    }

    private static String scheme(AccessKind kind) {
        return switch (kind) {
            case BEARER -> "bearer";
            case BASIC -> "basic";
            case TRANSACTION_TOKEN -> "transactionToken";
            case PUBLIC -> throw new IllegalArgumentException("Nothing is proven by " + kind);
        };
    }

    private void responses() {
        ObjectNode responses =
                Trees.child(operation, "responses")
                        .orElseGet(() -> operation.putObject("responses"));
        // The generator's guess of who is refused; the shape of a refusal is the platform's.
        responses.remove(List.of("401", "403"));
        if (responses.isEmpty()) {
            responses.putObject("200").put("description", "The answer.");
        }
        if (errors == ErrorShape.PARTNER_CENTER) {
            responses.forEach(
                    response ->
                            ((ObjectNode) response)
                                    .putObject("headers")
                                    .set(
                                            "MS-RequestId",
                                            Trees.reference("#/components/headers/MS-RequestId")));
        }
        responses.set("default", Trees.reference(errors.reference()));
    }
}
