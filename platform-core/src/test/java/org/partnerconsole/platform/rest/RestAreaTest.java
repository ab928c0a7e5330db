package org.partnerconsole.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestAreaTest {

    @ParameterizedTest
    @CsvSource({
        "/v1, PARTNER_CENTER",
        "//v1//customers, PARTNER_CENTER",
        "/v1;a=b/customers, PARTNER_CENTER",
        "/api, PROBLEM",
        "/api/nothing, PROBLEM",
        "/portal/aoba, PORTAL",
        "/oauth2/token, OAUTH",
        "/aoba/oauth2/token, OAUTH"
    })
    void everyAddressHasItsArea(String path, RestArea area) {
        assertThat(RestArea.of(path)).isEqualTo(area);
    }

    @Test
    void theContractHasItsShape() {
        assertThat(RestArea.PARTNER_CENTER.body(new RestError(404, "60003", "no customer"), "id-1"))
                .isEqualTo(
                        Map.of(
                                "code", "60003",
                                "description", "no customer",
                                "data", List.of("id-1"),
                                "source", "PartnerConsole"));
    }

    @ParameterizedTest(name = "{0} becomes {1} with code {2}")
    @CsvSource({
        "400, 400, x",
        "401, 401, x",
        "403, 403, x",
        "404, 404, x",
        "409, 409, x",
        "429, 429, x",
        "405, 400, 900127",
        "406, 400, 800002",
        "412, 400, 800002",
        "413, 400, 800002",
        "415, 400, 800002",
        "422, 400, 800002",
        "502, 500, 800003"
    })
    void theContractUsesNoStatusThatItsClientsRepeatWithoutEnd(int given, int status, String code) {
        RestError fitted = RestArea.PARTNER_CENTER.fitted(new RestError(given, "x", "why"));

        assertThat(fitted).isEqualTo(new RestError(status, code, "why"));
    }

    @ParameterizedTest
    @CsvSource({
        "401, invalid_client, invalid_client",
        "400, unsupported_grant_type, unsupported_grant_type",
        "404, 1000, invalid_request",
        "415, unsupported_media_type, invalid_request",
        "500, 800003, server_error"
    })
    void tokensAreRefusedInTheWordsOfTheRfc(int status, String code, String word) {
        RestError fitted = RestArea.OAUTH.fitted(new RestError(status, code, "why"));

        assertThat(fitted).isEqualTo(new RestError(status, word, "why"));
        assertThat(RestArea.OAUTH.body(fitted, "id-1"))
                .containsEntry("error", word)
                .containsEntry("error_description", "why");
    }

    @Test
    void theRestAreProblems() {
        RestError error = new RestError(415, "unsupported_media_type", "why");

        assertThat(RestArea.PROBLEM.fitted(error)).isSameAs(error);
        assertThat(RestArea.PROBLEM.mediaType()).isEqualTo("application/problem+json");
        assertThat(RestArea.PROBLEM.body(error, "id-1"))
                .containsEntry("status", 415)
                .containsEntry("title", "Unsupported Media Type")
                .containsEntry("detail", "why")
                .containsEntry("correlationId", "id-1");
    }

    @Test
    void people_get_a_page_that_shows_values_as_they_are() {
        RestError error = new RestError(404, "x", "there is no partner '<script>&\"'");

        String page = new String(RestArea.PORTAL.written(error, "id-1"), StandardCharsets.UTF_8);

        assertThat(RestArea.PORTAL.mediaType()).startsWith("text/html");
        assertThat(page)
                .contains("<h1>Not Found</h1>", "Correlation id id-1")
                .contains("there is no partner &#39;&lt;script&gt;&amp;&quot;&#39;.")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARTNER_CENTER", "OAUTH", "PROBLEM", "PORTAL"})
    void noMessageIsLongerThanTheContractAllows(RestArea area) {
        Map<String, Object> body = area.body(new RestError(400, "x", "y".repeat(5000)), "id-1");

        assertThat(body.values())
                .filteredOn(value -> value.toString().startsWith("yyy"))
                .singleElement()
                .asString()
                .hasSize(1024)
                .endsWith("y…");
    }

    @Test
    void whatIsStillStartingIsNotTakenForAFailure() {
        RestError starting = RestError.ofStatus(503);

        assertThat(RestArea.PARTNER_CENTER.fitted(starting)).isEqualTo(starting);
        assertThat(starting.status()).isEqualTo(503);
        assertThat(starting.message()).contains("still starting");
    }
}
