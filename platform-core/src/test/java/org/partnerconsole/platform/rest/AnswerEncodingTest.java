package org.partnerconsole.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.glassfish.jersey.internal.MapPropertiesDelegate;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ContainerResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a compressed answer. */
class AnswerEncodingTest {

    private static final URI BASE = URI.create("http://console.example/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "GZIP",
                "deflate, gzip;q=0.8, br",
                "*",
                "gzip ; q=1.000",
                "identity;q=0.5, gzip;q=0.5",
                "gzip, ;;q=x"
            })
    void who_takes_gzip_has_it(String accepted) {
        ContainerResponse answer = answer(Response.ok("text"), accepted);

        assertThat(answer.getHeaderString(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(answer.getHeaderString(HttpHeaders.VARY)).isEqualTo("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "br",
                "identity",
                "gzip;q=0",
                "gzip;q=0, *",
                "identity, gzip;q=0.5",
                "*;q=0",
                "identity;q=0, *;q=0",
                "gzip;q=often",
                "gzip;q=",
                "gzip;q=2",
                "gzip;level=9",
                ";q=1",
                ",,;;=",
                "g zip",
                "\u0000"
            })
    void everybody_else_is_answered_plainly_be_it_senseless_or_not(String accepted) {
        ContainerResponse answer = answer(Response.ok("text"), accepted);

        assertThat(answer.getHeaders()).doesNotContainKey(HttpHeaders.CONTENT_ENCODING);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeaderString(HttpHeaders.VARY)).isEqualTo("Accept-Encoding");
    }

    @Test
    void what_is_encoded_already_stays_so() {
        ContainerResponse answer = answer(Response.ok("text").encoding("br"), "gzip");

        assertThat(answer.getHeaderString(HttpHeaders.CONTENT_ENCODING)).isEqualTo("br");
    }

    @Test
    void nothing_is_said_of_an_answer_without_a_body() {
        assertThat(answer(Response.noContent(), "gzip").getHeaders()).isEmpty();
    }

    private static ContainerResponse answer(Response.ResponseBuilder answer, String accepted) {
        ContainerRequest request =
                new ContainerRequest(BASE, BASE, "GET", null, new MapPropertiesDelegate(), null);
        request.header(HttpHeaders.ACCEPT_ENCODING, accepted);
        ContainerResponse response = new ContainerResponse(request, answer.build());
        new AnswerEncoding().filter(request, response);
        return response;
    }
}
