package org.partnerconsole.itests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnerconsole.itests.browser.Browsers;
import org.partnerconsole.itests.browser.PictureOfFailure;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;

/** The description of the REST API, and the page that shows it, of the whole distribution. */
@ExtendWith({SharedConsole.class, PictureOfFailure.class})
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
    void every_operation_says_what_it_does(ConsoleServer console) {
        JsonNode paths = console.anyone().get("/api/openapi.json").json().path("paths");

        List<String> wordless = new ArrayList<>();
        paths.forEach(
                path ->
                        path.forEach(
                                operation -> {
                                    if (operation.path("summary").asText().isBlank()) {
                                        wordless.add(operation.path("operationId").asText());
                                    }
                                }));
        assertThat(paths).isNotEmpty();
        assertThat(wordless).isEmpty();
    }

    @Test
    void it_is_read_and_tried_on_its_page(ConsoleServer console) {
        Page page = Browsers.newPhonePage(console);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate("/api-reference/");
        button(page, "Authorize").first().click();
        page.getByLabel("Value").first().fill(console.as("partner1").token());
        page.locator(".auth-container .authorize").first().click();
        page.locator(".btn-done").first().click();

        Locator operation = page.locator("#operations-Partner_Center-CustomerResource_list");
        page.locator("#operations-tag-Partner_Center").click();
        operation.locator(".opblock-summary-control").click();
        operation.getByText("Try it out").click();
        operation.getByText("Execute").click();

        assertThat(operation.locator(".live-responses-table tbody .response-col_status").first())
                .containsText("200");
        assertThat(operation.locator(".live-responses-table")).containsText("totalCount");
        // Nothing is wider than the phone.
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @AfterAll
    static void closeTheBrowser() {
        Browsers.close();
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
