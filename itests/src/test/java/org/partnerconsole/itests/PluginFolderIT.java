package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;

/** A jar that is no good says why, by name, and disturbs nobody. */
@ExtendWith(SharedConsole.class)
class PluginFolderIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir private Path work;
    private Path folder;
    private Client operator;
    private Client partner;

    @BeforeEach
    void signIn(ConsoleServer console) {
        folder = console.data().resolve("plugins");
        operator = console.as("operator");
        partner = console.as("partner1");
    }

    @Test
    void thePluginsOfTheDistributionRun() {
        for (String id :
                List.of("addon-ordering", "mobile-plans-fulfillment", "esim-error-handling")) {
            JsonNode plugin = operator.get("/api/platform/v1/plugins/" + id).json();
            assertThat(plugin.path("state").textValue()).as(plugin.toString()).isEqualTo("ACTIVE");
            assertThat(plugin.path("contributions").path("views")).as(id).isNotEmpty();
            assertThat(plugin.path("contributions").path("resources")).as(id).isNotEmpty();
            assertThat(plugin.path("contributions").path("entities")).as(id).isNotEmpty();
        }
    }

    @Test
    void aFileThatIsNoJarFailsByItsName() throws Exception {
        Path file = Files.writeString(work.resolve("holiday-pictures.jar"), "not a zip at all");
        assertRefused(file, "holiday-pictures");
    }

    @Test
    void aJarThatIsNoBundleFailsByItsName() throws Exception {
        Path jar = work.resolve("plain-library.jar");
        try (var out = new java.util.jar.JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new java.util.jar.JarEntry("readme.txt"));
        }
        assertRefused(jar, "plain-library");
    }

    @Test
    void aMissingImportIsNamed() {
        Path jar =
                PluginJars.withHeaders(
                        work,
                        "homesick",
                        Map.of("Import-Package", "com.example.nowhere;version=\"[3,4)\""));
        String cause = assertRefused(jar, "homesick");
        assertThat(cause).contains("com.example.nowhere");
    }

    @Test
    void anActivatorThatThrowsIsToldInItsWords() {
        Path jar = PluginJars.withThrowingActivator(work, "short-tempered", "no coffee left");
        String cause = assertRefused(jar, "short-tempered");
        assertThat(cause).contains("no coffee left");
    }

    @Test
    void onlyTheOperatorSeesPluginsOverRest() {
        Answer answer = partner.get("/api/platform/v1/plugins");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        Errors.assertProblemShape(answer);
    }

    /**
     * Drops a jar, expects a failure with a cause, takes it out again, and expects nothing left.
     */
    private String assertRefused(Path jar, String id) {
        Path dropped = PluginJars.drop(jar, folder);
        try {
            JsonNode failed =
                    Await.until(
                            LIMIT,
                            "a failure of " + id,
                            () ->
                                    plugins().stream()
                                            .filter(each -> isFailed(each, id))
                                            .findFirst());
            String cause = failed.path("problem").path("message").textValue();
            assertThat(cause).as(failed.toString()).isNotBlank();
            assertThat(cause.lines()).as("words, not a stack trace").hasSizeLessThan(4);
            assertThat(partner.get(Seed.ORDER_PATH).status()).isEqualTo(200);
            Files.delete(dropped);
            Await.until(
                    LIMIT,
                    "the end of " + id,
                    () ->
                            plugins().stream().noneMatch(each -> isFailed(each, id))
                                    ? java.util.Optional.of(true)
                                    : java.util.Optional.empty());
            return cause;
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            dropped.toFile().delete();
        }
    }

    private List<JsonNode> plugins() {
        Answer answer = operator.get("/api/platform/v1/plugins");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        List<JsonNode> plugins = new java.util.ArrayList<>();
        answer.json().forEach(plugins::add);
        return plugins;
    }

    private static boolean isFailed(JsonNode plugin, String id) {
        return plugin.path("id").textValue().contains(id)
                && plugin.path("state").textValue().equals("FAILED");
    }
}
