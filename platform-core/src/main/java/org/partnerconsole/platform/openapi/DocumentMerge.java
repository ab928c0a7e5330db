package org.partnerconsole.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import org.partnerconsole.platform.module.RestRoute;

/** A document in the making: the frame, and one operation after the other with its schemas. */
final class DocumentMerge {

    private static final String SCHEMAS = "#/components/schemas/";

    private final ObjectNode document = frame();
    private final ObjectNode paths = document.putObject("paths");
    private final ObjectNode schemas = document.withObject("/components/schemas");
    private final PathTemplates templates = new PathTemplates();
    private final Set<String> operationIds = new HashSet<>();
    private final TreeMap<String, String> tags = new TreeMap<>();

    private static ObjectNode frame() {
        try (InputStream in = DocumentMerge.class.getResourceAsStream("frame.json")) {
            return Trees.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("The frame of the OpenAPI document can't be read", e);
        }
    }

    /** Adds a method with what its module says of it; without that, as its route alone tells. */
    void add(RestRoute route, ModuleDocs docs, ErrorShape errors) {
        ObjectNode operation = docs.operation(route).orElseGet(Trees::object);
        String path = templates.place(route.template(), operation);
        if (!operation.has("tags")) {
            operation.putArray("tags").add(tag(docs, errors));
        }
        OperationParts.complete(operation, route, path, errors);
        OperationExamples.add(operation, docs.examples(route));
        takeSchemas(operation, docs);
        // Last, as the path: what was no good leaves no trace.
        operation.put("operationId", operationId(route, docs, operation));
        paths.withObjectProperty(path).set(route.method().toLowerCase(Locale.ROOT), operation);
    }

    ObjectNode document() {
        ArrayNode all = Trees.array();
        tags.forEach((name, text) -> all.addObject().put("name", name).put("description", text));
        document.set("tags", all);
        return document;
    }

    private String tag(ModuleDocs docs, ErrorShape errors) {
        String name =
                switch (errors) {
                    case PARTNER_CENTER -> "Partner Center";
                    case OAUTH -> "Tokens";
                    default -> docs.module().isCore() ? "Platform" : docs.module().name();
                };
        tags.put(
                name,
                docs.module().isCore()
                        ? "The console itself"
                        : "The plugin %s %s"
                                .formatted(docs.module().id(), docs.module().version()));
        return name;
    }

    private String operationId(RestRoute route, ModuleDocs docs, ObjectNode operation) {
        String wanted =
                docs.own(
                        operation.path("operationId").isTextual()
                                ? operation.get("operationId").asText()
                                : bareId(route));
        String id = wanted;
        for (int number = 2; !operationIds.add(id); number++) {
            id = wanted + number;
        }
        return id;
    }

    private static String bareId(RestRoute route) {
        return route.method().toLowerCase(Locale.ROOT)
                + route.template().replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_$", "");
    }

    /** Only what is used, so that nothing stays of operations that are not answered. */
    private void takeSchemas(JsonNode tree, ModuleDocs docs) {
        Trees.redirect(
                tree,
                target -> {
                    if (target.startsWith(SCHEMAS)) {
                        take(target.substring(SCHEMAS.length()), docs);
                    }
                    return target;
                });
    }

    private void take(String name, ModuleDocs docs) {
        if (!schemas.has(name)) {
            JsonNode schema = docs.schema(name).orElseGet(Trees::object);
            schemas.set(name, schema);
            takeSchemas(schema, docs);
        }
    }
}
