package org.partnerconsole.itests.container;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Waits until the deployed console says that its plugins are up. */
final class ConsoleUp implements BeforeEachCallback {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        String port = System.getProperty("container.port");
        // Inside of the server there is nothing to wait for: the client has.
        if (port != null) {
            await(URI.create("http://localhost:" + port + "/health/ready"));
        }
    }

    private static void await(URI ready) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!isUp(ready)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("the console was not ready in " + LIMIT);
            }
            Thread.sleep(100);
        }
    }

    private static boolean isUp(URI ready) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(ready).timeout(LIMIT).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
