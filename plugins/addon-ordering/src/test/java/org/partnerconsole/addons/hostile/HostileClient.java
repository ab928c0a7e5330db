package org.partnerconsole.addons.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.partnerconsole.testkit.PluginConsole;
import org.partnerconsole.testkit.Rest;
import org.partnerconsole.testkit.RestAnswer;

/** Sends requests to the contract, and looks at each answer: well-formed, and nothing of inside. */
final class HostileClient {

    /** What existing clients bear (they repeat all else without end), and 304. */
    private static final Set<Integer> STATUSES = Set.of(200, 201, 304, 400, 401, 403, 404, 409);

    /** A Java type, a frame of a stack, words of the libraries; nothing of it is ever sent. */
    private static final Pattern INSIDE =
            Pattern.compile(
                    "\\b(org|java|javax|jakarta|com|net)\\.[a-z0-9]+(\\.\\w+)*\\.[A-Z]\\w+|Exception"
                            + "|\\bat [\\w.$]+\\([\\w.]*|\\$[A-Z]\\w+|Row\\b|select |insert into"
                            + "|SQL|JDBC|Jackson|Jersey|EclipseLink|H2 ");

    /** Below the limit of a minute, whose clock stands still. */
    private static final int BURST = 400;

    private final PluginConsole console;
    private int sent;

    HostileClient(PluginConsole console) {
        this.console = console;
    }

    /** Sends a request with a body, or without if it is null. */
    RestAnswer send(String method, String address, Map<String, String> headers, byte[] body) {
        if (++sent % BURST == 0) {
            console.clock().advance(Duration.ofMinutes(1));
        }
        Rest rest = console.rest();
        headers.forEach(rest::header);
        RestAnswer answer =
                body == null && method.equals("GET")
                        ? rest.get(address)
                        : rest.send(method, address, body == null ? new byte[0] : body);
        check(answer, method.equals("HEAD"));
        return answer;
    }

    /** Asks without a token, by way of the filter that finds out who is calling. */
    void sendUnknown(String address, Map<String, String> headers) {
        Rest rest = console.rest().anonymous();
        headers.forEach(rest::header);
        RestAnswer answer = rest.get(address);
        check(answer, false);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("MS-CorrelationId").orElseThrow()).matches("[0-9a-f-]{36}");
    }

    static boolean isAccepted(RestAnswer answer) {
        return answer.status() < 300;
    }

    private static void check(RestAnswer answer, boolean isBare) {
        assertThat(answer.status()).as(answer.toString()).isIn(STATUSES);
        if (answer.status() == 304 || isBare) {
            return;
        }
        assertThat(answer.header("Content-Type").orElse(""))
                .as(answer.toString())
                .matches("application/json; ?charset=utf-8");
        JsonNode json = answer.json();
        if (answer.status() >= 400) {
            checkError(json);
        }
    }

    private static void checkError(JsonNode error) {
        assertThat(error.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("code", "description", "data", "source");
        assertThat(error.path("code").asText()).matches("[0-9]{3,6}");
        assertThat(error.path("description").asText()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
        assertThat(error.path("description").asText()).doesNotContainPattern(INSIDE);
        assertThat(error.path("data").isArray()).isTrue();
        assertThat(error.path("source").asText()).isEqualTo("PartnerConsole");
    }
}
