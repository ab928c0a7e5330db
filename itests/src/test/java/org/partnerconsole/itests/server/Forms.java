package org.partnerconsole.itests.server;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends forms to a console, and looks at pages, without following where they lead. */
public final class Forms {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ConsoleServer server;

    /** Forms for a console. */
    public Forms(ConsoleServer server) {
        this.server = server;
    }

    /** Names and values, given as name, value, name, value. */
    public static Map<String, String> fields(String[] further, String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        for (int i = 0; i < further.length; i += 2) {
            fields.put(further[i], further[i + 1]);
        }
        return fields;
    }

    /** Names and values as a form or a query has them. */
    public static String written(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Sends a form. */
    public Answer post(String path, Map<String, String> fields) {
        return send(
                HttpRequest.newBuilder(server.at(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(written(fields))));
    }

    /** Looks at a page. */
    public Answer get(String path, Map<String, String> query) {
        return send(HttpRequest.newBuilder(server.at(path + "?" + written(query))).GET());
    }

    private Answer send(HttpRequest.Builder request) {
        return Answer.to(request.timeout(LIMIT).build(), http);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
