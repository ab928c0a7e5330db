package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;

/** The description of the REST API, and the page that shows it, of the whole distribution. */
@ExtendWith(SharedConsole.class)
class OpenApiIT {

    @Test
    void it_is_valid_and_has_every_address(ConsoleServer console) {
        Answer answer = console.anyone().get("/api/openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(new OpenAPIV3Parser().readContents(answer.body()).getMessages()).isEmpty();
        Set<String> shown = new TreeSet<>();
        for (var path : answer.json().path("paths").properties()) {
            path.getValue()
                    .fieldNames()
                    .forEachRemaining(
                            method ->
                                    shown.add(
                                            method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
        assertThat(shown).isEqualTo(Surface.addresses());
    }

    @Test
    void every_operation_is_described_by_its_module(ConsoleServer console) {
        JsonNode paths = console.anyone().get("/api/openapi.json").json().path("paths");

        // An operation that only its route tells of is named by its address.
        assertThat(paths.findValuesAsText("operationId"))
                .isNotEmpty()
                .allMatch(id -> id.matches("([a-z-]+\\.)?[A-Z][A-Za-z]+_[A-Za-z0-9]+"));
    }

    @Test
    void the_page_allows_scripts_of_the_console_only(ConsoleServer console) {
        Answer page = console.anyone().get("/api-reference/");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';");
        assertThat(page.body()).doesNotContain("<script>").doesNotContain("://");
        assertThat(console.anyone().get("/api-reference/swagger-ui-bundle.js").status())
                .isEqualTo(200);
        assertThat(console.anyone().get("/api-reference/other.js").status()).isEqualTo(404);
    }
}
