package org.partnerconsole.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonParseException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.Charset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.partnerconsole.api.rest.Refusal;

class RequestBodiesTest {

    /** What Jersey would do with the body. */
    @FunctionalInterface
    private interface Reading {

        Object read(InputStream body) throws IOException;
    }

    @AfterEach
    void end() {
        RestExchange.end();
    }

    @Test
    void aBodyIsReadWhole() throws IOException {
        assertThat(read("/v1/customers", new byte[1 << 20], InputStream::readAllBytes))
                .isEqualTo(new byte[1 << 20]);
    }

    @Test
    void aBodyThatGrowsTooLargeOnItsWayIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () ->
                                read(
                                        "/v1/customers",
                                        new byte[(1 << 20) + 1],
                                        InputStream::readAllBytes))
                .withMessageContaining("too large")
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(413));
    }

    @Test
    void aJarMayBeLarger() throws IOException {
        assertThat(
                        read(
                                "/api/platform/v1/plugins",
                                new byte[3 << 20],
                                body -> body.readAllBytes().length))
                .isEqualTo(3 << 20);
    }

    @Test
    void aBodyThatBreaksOffIsTheClients() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () ->
                                read(
                                        "/v1/customers",
                                        new byte[0],
                                        body -> {
                                            throw new EOFException("chunk");
                                        }))
                .withMessageContaining("send it again");
    }

    @Test
    void brokenJsonIsToldElsewhere() {
        assertThatExceptionOfType(JsonParseException.class)
                .isThrownBy(
                        () ->
                                read(
                                        "/v1/customers",
                                        new byte[0],
                                        body -> {
                                            throw new JsonParseException(null, "broken");
                                        }));
    }

    @Test
    void anUnknownCharsetIsNamed() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () ->
                                read(
                                        "/api/x",
                                        new byte[0],
                                        body -> Charset.forName("no-such-charset")))
                .withMessageContainingAll("text/plain;charset=no-such-charset", "send UTF-8")
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(415));
    }

    private static Object read(String path, byte[] body, Reading reading) throws IOException {
        new RestExchange("POST", path, RestArea.of(path), "id-1", "id-2", true, true).begin();
        return new RequestBodies().aroundReadFrom(context(body, reading));
    }

    private static ReaderInterceptorContext context(byte[] body, Reading reading) {
        InputStream[] stream = {new ByteArrayInputStream(body)};
        return (ReaderInterceptorContext)
                Proxy.newProxyInstance(
                        RequestBodiesTest.class.getClassLoader(),
                        new Class<?>[] {ReaderInterceptorContext.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getInputStream" -> stream[0];
                                    case "setInputStream" -> stream[0] = (InputStream) arguments[0];
                                    case "getMediaType" ->
                                            MediaType.TEXT_PLAIN_TYPE.withCharset(
                                                    "no-such-charset");
                                    case "proceed" -> reading.read(stream[0]);
                                    default -> throw new AssertionError(method);
                                });
    }
}
