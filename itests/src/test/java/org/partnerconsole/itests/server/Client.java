package org.partnerconsole.itests.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/** Calls a console over HTTP, with a bearer token or without. */
public final class Client {

    private static final HttpClient HTTP =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    private final ConsoleServer server;
    private final String token;

    Client(ConsoleServer server, String token) {
        this.server = server;
        this.token = token;
    }

    /** The same server, called with another token. */
    public Client withToken(String token) {
        return new Client(server, token);
    }

    /** The token it calls with. */
    public String token() {
        return token;
    }

    /** Reads a resource. */
    public Answer get(String path) {
        return send(request(server.at(path)).GET());
    }

    /** Sends JSON with a method and further headers, given as name, value, name, value. */
    public Answer send(String method, String path, String json, String... headers) {
        HttpRequest.Builder request =
                request(server.at(path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(json));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** Uploads a file. */
    public Answer upload(String path, Path file) {
        try {
            return send(
                    request(server.at(path))
                            .header("Content-Type", "application/java-archive")
                            .POST(BodyPublishers.ofFile(file)));
        } catch (FileNotFoundException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks for a token by client credentials. */
    public Answer tokenAnswer(String clientId, String clientSecret) {
        return send(
                request(server.at("/oauth2/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                BodyPublishers.ofString(
                                        "grant_type=client_credentials&client_id=%s&client_secret=%s"
                                                .formatted(clientId, clientSecret))));
    }

    String token(String clientId, String clientSecret) {
        Answer answer = tokenAnswer(clientId, clientSecret);
        JsonNode token = answer.json().path("access_token");
        if (answer.status() != 200 || token.isMissingNode()) {
            throw new IllegalStateException("no token for " + clientId + ": " + answer);
        }
        return token.textValue();
    }

    /**
     * Sends a request line as it is, and returns all that comes back: no client library lets a bad
     * address out.
     */
    public String raw(String requestLine) {
        try (Socket socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(10_000);
            String authorization = token == null ? "" : "Authorization: Bearer " + token + "\r\n";
            socket.getOutputStream()
                    .write(
                            (requestLine
                                            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                            + authorization
                                            + "\r\n")
                                    .getBytes(StandardCharsets.ISO_8859_1));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(URI uri) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri)
                        .timeout(Duration.ofSeconds(60))
                        .header("Accept", "application/json, text/csv;q=0.9");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        return Answer.to(request.build(), HTTP);
    }
}
