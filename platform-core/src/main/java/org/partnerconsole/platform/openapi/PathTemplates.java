package org.partnerconsole.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The paths of a document. Two modules may share a path and name its variables differently; a
 * document may not, so the names of who came first are everybody's.
 */
final class PathTemplates {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*([^}:\\s]+)[^}]*}");

    private final Map<String, String> shared = new HashMap<>();

    /** A template without the expressions that its variables must match. */
    static String plain(String template) {
        return VARIABLE.matcher(template).replaceAll("{$1}");
    }

    /** The names of the variables of a template, in their order. */
    static List<String> variables(String template) {
        return VARIABLE.matcher(template).results().map(found -> found.group(1)).toList();
    }

    /** The path that an operation is shown at; its parameters are renamed to fit, in place. */
    String place(String template, ObjectNode operation) {
        String path = plain(template);
        String place = shared.computeIfAbsent(VARIABLE.matcher(path).replaceAll("{}"), key -> path);
        List<String> own = variables(path);
        List<String> shown = variables(place);
        for (JsonNode parameter : operation.path("parameters")) {
            int index = own.indexOf(parameter.path("name").asText());
            if (index >= 0 && parameter.path("in").asText().equals("path")) {
                ((ObjectNode) parameter).put("name", shown.get(index));
            }
        }
        return place;
    }
}
