package org.partnerconsole.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vaadin.browserless.mocks.MockResponse;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What the console has answered. */
public final class RestAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final Response response = new Response();

    RestAnswer() {}

    /** The HTTP status. */
    public int status() {
        return response.getStatus();
    }

    /** The value of a header. */
    public Optional<String> header(String name) {
        Optional<String> header = Optional.ofNullable(response.getHeader(name));
        // Servlets may set this one in a way of its own.
        return name.equalsIgnoreCase("Content-Type")
                ? header.or(() -> Optional.ofNullable(response.getContentType()))
                : header;
    }

    /** The body as it is. */
    public String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    /** The body as JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(text());
        } catch (JsonProcessingException e) {
            throw new AssertionError(this + " is no JSON", e);
        }
    }

    /** Status and body. */
    @Override
    public String toString() {
        return status() + " " + text();
    }

    HttpServletResponse response() {
        return response;
    }

    private final class Response extends MockResponse {

        private final PrintWriter writer = new PrintWriter(body, true, StandardCharsets.UTF_8);

        @Override
        public PrintWriter getWriter() {
            return writer;
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public void write(int octet) {
                    body.write(octet);
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException("The body is written at once");
                }
            };
        }

        @Override
        public void setStatus(int status) {
            set_status(status);
        }

        @Override
        public void sendError(int status) {
            set_status(status);
        }

        @Override
        public void reset() {
            getHeaders().clear();
            resetBuffer();
            set_status(SC_OK);
        }

        @Override
        public void resetBuffer() {
            writer.flush();
            body.reset();
        }

        @Override
        public boolean isCommitted() {
            return false;
        }

        @Override
        public void flushBuffer() {
            writer.flush();
        }
    }
}
