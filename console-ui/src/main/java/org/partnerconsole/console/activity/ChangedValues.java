package org.partnerconsole.console.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.partnerconsole.platform.audit.AuditEntry;
import org.partnerconsole.platform.json.Json;

/**
 * What was changed, attribute by attribute.
 *
 * @param all those whose value is another than before
 */
record ChangedValues(List<Value> all) {

    private static final ObjectMapper JSON = Json.mapper();

    /**
     * An attribute.
     *
     * @param before its value before; empty if it had none
     * @param after its value after; empty if it has none
     */
    record Value(String attribute, String before, String after) {}

    static ChangedValues of(AuditEntry entry) {
        JsonNode before = read(entry.before());
        JsonNode after = read(entry.after());
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        List<Value> values = new ArrayList<>();
        for (String name : names) {
            // A secret is the same text before and after, and has changed all the same.
            values.add(new Value(name, text(before.path(name)), text(after.path(name))));
        }
        return new ChangedValues(List.copyOf(values));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The trail holds what is no JSON: " + json, e);
        }
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }
}
