package org.partnerconsole.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Puts a module's examples where an operation has the bodies that they stand for. */
final class OperationExamples {

    private static final String JSON = "application/json";

    private OperationExamples() {}

    /** Adds them in place; what has no body yet gets one of JSON. */
    static void add(ObjectNode operation, ObjectNode examples) {
        Trees.child(examples, "request")
                .ifPresent(named -> show(operation.withObjectProperty("requestBody"), named));
        Trees.child(examples, "response")
                .ifPresent(
                        named ->
                                operation.path("responses").properties().stream()
                                        .filter(each -> each.getKey().startsWith("2"))
                                        .map(Map.Entry::getValue)
                                        .findFirst()
                                        .ifPresent(answer -> show((ObjectNode) answer, named)));
    }

    private static void show(ObjectNode body, ObjectNode named) {
        ObjectNode content = body.withObjectProperty("content");
        ObjectNode type =
                content.has(JSON) || content.isEmpty()
                        ? content.withObjectProperty(JSON)
                        : (ObjectNode) content.elements().next();
        ObjectNode shown = type.putObject("examples");
        for (Map.Entry<String, JsonNode> example : named.properties()) {
            shown.putObject(example.getKey())
                    .put("summary", example.getKey())
                    .set("value", example.getValue());
        }
    }
}
