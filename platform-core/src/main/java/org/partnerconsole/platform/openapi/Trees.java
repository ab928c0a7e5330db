package org.partnerconsole.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads and changes JSON as trees. No class of a plugin ever passes this mapper. */
final class Trees {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String REFERENCE = "$ref";

    private Trees() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    static ObjectNode reference(String target) {
        return object().put(REFERENCE, target);
    }

    /**
     * The object in a stream.
     *
     * @throws IOException if it is no JSON, or no object
     */
    static ObjectNode read(InputStream in) throws IOException {
        if (MAPPER.readTree(in) instanceof ObjectNode object) {
            return object;
        }
        throw new IOException("it holds no JSON object");
    }

    static String written(JsonNode tree) {
        return tree.toPrettyString();
    }

    /** The object of a name; empty if there is none. */
    static Optional<ObjectNode> child(JsonNode tree, String name) {
        return tree.get(name) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
    }

    /** Changes the targets of all references below a node, in place. */
    static void redirect(JsonNode tree, UnaryOperator<String> target) {
        if (tree instanceof ObjectNode object
                && object.get(REFERENCE) instanceof JsonNode reference
                && reference.isTextual()) {
            object.put(REFERENCE, target.apply(reference.asText()));
        }
        tree.forEach(child -> redirect(child, target));
    }

    /**
     * Takes the type from arrays of nobody knows what, in place: the generator says so of {@code
     * JsonNode}, which may be anything, and a document with them is not valid.
     */
    static void loosen(JsonNode tree) {
        if (tree instanceof ObjectNode object
                && object.path("type").asText().equals("array")
                && !object.has("items")) {
            object.remove("type");
        }
        tree.forEach(Trees::loosen);
    }
}
