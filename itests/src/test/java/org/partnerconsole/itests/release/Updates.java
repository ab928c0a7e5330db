package org.partnerconsole.itests.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;

/** Brings release after release of each plugin to a console. */
public final class Updates {

    private final Path folder;
    private ConsoleServer console;
    private final Map<String, Integer> newest = new HashMap<>();
    private final Map<String, Integer> acknowledged = new HashMap<>();
    private Figures figures;
    private Client operator;
    private Client partner;

    /**
     * Begins with the plugins as they were distributed.
     *
     * @param folder where the jars are made
     */
    public Updates(ConsoleServer console, Path folder, Figures figures) {
        this.console = console;
        this.folder = folder;
        this.figures = figures;
        signIn();
    }

    /** From now on, notes times there. */
    public void measureIn(Figures others) {
        figures = others;
    }

    /** Asks for new tokens; the old ones are over when the clock was moved. */
    public void signIn() {
        operator = console.as("operator");
        partner = console.as("partner1");
    }

    /** The jar of the release after the newest, made but not installed; it counts as installed. */
    public Path next(String pluginId) {
        int number = newest.merge(pluginId, 1, Integer::sum);
        return Releases.of(folder, pluginId).jar(number);
    }

    /** The number of the newest release. */
    public int newest(String pluginId) {
        return newest.get(pluginId);
    }

    /** Updates a plugin to its next release, which answers when the call is back. */
    public void update(String pluginId) {
        Path jar = next(pluginId);
        long called = System.nanoTime();
        Answer answer = operator.upload("/api/platform/v1/plugins", jar);
        figures.addSince("update, call to answer", called);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        acknowledged.put(pluginId, newest(pluginId));
        for (JsonNode step : answer.json().path("steps")) {
            figures.add("  " + step.path("name").asText(), step.path("millis").asDouble());
        }
        assertThat(answeringRelease(pluginId)).as(pluginId).isEqualTo(newest(pluginId));
    }

    /**
     * After a restart: the release that was acknowledged last serves, or the one that was under
     * way, and the console says the same of it.
     */
    public void check(ConsoleServer restarted) {
        console = restarted;
        signIn();
        newest.forEach(
                (pluginId, attempted) -> {
                    int answering = answeringRelease(pluginId);
                    assertThat(answering)
                            .as("release of " + pluginId)
                            .isBetween(acknowledged.getOrDefault(pluginId, 0), attempted);
                    JsonNode status = status(pluginId);
                    assertThat(status.path("state").asText())
                            .as(status.toString())
                            .isEqualTo("ACTIVE");
                    if (answering > 0) {
                        assertThat(status.path("version").asText())
                                .isEqualTo(Releases.version(answering));
                    }
                });
    }

    /** What the console says of a plugin. */
    public JsonNode status(String pluginId) {
        return operator.get("/api/platform/v1/plugins/" + pluginId).json();
    }

    /** The release that answers over REST; 0 for none. */
    public int answeringRelease(String pluginId) {
        Answer answer = partner.get(Releases.path(pluginId));
        return answer.status() == 200 ? answer.json().path("release").asInt() : 0;
    }
}
