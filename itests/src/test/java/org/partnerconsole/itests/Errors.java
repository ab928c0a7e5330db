package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.partnerconsole.itests.server.Answer;

/** What holds for every refusal: the shape of its address, an id to ask about it, no internals. */
final class Errors {

    private static final String INTERNALS =
            "(?s).*(\\bat [a-z]+(\\.[\\w$]+)+\\(|Exception|org\\.partnerconsole|SELECT |\\.java:).*";

    private Errors() {}

    /** Below {@code /v1}: code, description, data, source. */
    static void assertContractShape(Answer answer) {
        assertNoInternals(answer.body());
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("MS-CorrelationId")).as("correlation id").isNotBlank();
        JsonNode error = answer.json();
        assertThat(error.path("code").isTextual()).as(answer.toString()).isTrue();
        assertThat(error.path("code").textValue()).isNotBlank();
        assertThat(error.path("description").textValue()).isNotBlank().hasSizeLessThan(1025);
        assertThat(error.path("data").isArray()).as(answer.toString()).isTrue();
        assertThat(error.path("source").isTextual()).as(answer.toString()).isTrue();
    }

    /** Below {@code /api}: RFC 9457. */
    static void assertProblemShape(Answer answer) {
        assertNoInternals(answer.body());
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.path("status").intValue()).isEqualTo(answer.status());
        assertThat(problem.path("title").textValue()).isNotBlank();
        assertThat(problem.path("detail").textValue()).isNotBlank();
        assertThat(problem.path("correlationId").textValue()).isNotBlank();
    }

    /** No stack trace, no class name, no SQL. */
    static void assertNoInternals(String body) {
        assertThat(body).doesNotMatch(INTERNALS);
    }
}
