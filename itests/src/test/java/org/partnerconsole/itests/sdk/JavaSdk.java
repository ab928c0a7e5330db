package org.partnerconsole.itests.sdk;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.ConsoleServer;

/**
 * Calls the contract as the Partner Center SDK for Java does (domain reference C.3 to C.5): its
 * headers, its way to follow links, and its repetitions, which have no end for some statuses.
 */
public final class JavaSdk {

    /** What it sends five times in all before it gives up. */
    private static final Set<Integer> GIVES_UP_ON = Set.of(400, 401, 403, 404, 409, 417);

    private static final int ATTEMPTS = 5;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ConsoleServer server;
    private final String token;

    /** A client of a server, with a token that was got elsewhere. */
    public JavaSdk(ConsoleServer server, String token) {
        this.server = server;
        this.token = token;
    }

    /** Reads what a relative address names, such as {@code customers?size=40}. */
    public Answer get(String relative, String... headers) {
        return call("GET", relative, null, UUID.randomUUID(), headers);
    }

    /** Sends a body under a new request id. */
    public Answer send(String method, String relative, String body) {
        return send(method, relative, body, UUID.randomUUID());
    }

    /** Sends a body. */
    public Answer send(String method, String relative, String body, UUID requestId) {
        return call(method, relative, body, requestId);
    }

    /** All items of a collection, from page to page by its links. */
    public List<JsonNode> enumerate(String relative) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = get(relative).json();
        while (true) {
            page.path("items").forEach(items::add);
            JsonNode next = page.at("/links/next");
            if (next.isMissingNode()) {
                return items;
            }
            List<String> headers = new ArrayList<>();
            next.path("headers")
                    .forEach(
                            header -> {
                                headers.add(header.path("key").asText());
                                headers.add(header.path("value").asText());
                            });
            page = get(next.path("uri").asText(), headers.toArray(String[]::new)).json();
        }
    }

    /** Repeats under one request id as the SDK does; where it would never end, this fails. */
    private Answer call(
            String method, String relative, String body, UUID requestId, String... headers) {
        Answer answer = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            answer = once(method, relative, body, requestId, headers);
            if (answer.status() < 300) {
                answer.json();
                return answer;
            }
        }
        if (!GIVES_UP_ON.contains(answer.status())) {
            throw new IllegalStateException(
                    "the client would repeat this without end: %s %s is answered by %s"
                            .formatted(method, relative, answer));
        }
        return answer;
    }

    private Answer once(
            String method, String relative, String body, UUID requestId, String... headers) {
        // It puts a slash between, whatever the link begins with.
        URI uri = server.at("/v1/" + relative);
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", "Bearer " + token)
                        .header("MS-CorrelationId", UUID.randomUUID().toString())
                        .header("MS-PartnerCenter-Client", "Partner Center Java SDK")
                        .header("Accept", "application/json")
                        .header("X-Locale", "en-US")
                        .header("MS-Contract-Version", "v1")
                        .header("MS-SdkVersion", "1.15.4")
                        .header("MS-RequestId", requestId.toString())
                        .header("x-ms-client-request-id", UUID.randomUUID().toString())
                        .header("User-Agent", "AutoRest-Java");
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json; charset=utf-8")
                    .method(method, BodyPublishers.ofString(body));
        }
        return Answer.to(request.build(), HTTP);
    }
}
