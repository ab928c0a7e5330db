package org.partnerconsole.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.jarbuilder.PluginJarBuilder;
import org.partnerconsole.platform.plugin.CallStatistics;

/** A resource that keeps failing is left alone for a while, and nothing else with it. */
class FaultyPluginTest {

    @TempDir static Path folder;

    private static Path faulty;
    private PluginConsole console;

    @BeforeAll
    static void build() throws Exception {
        faulty =
                PluginJarBuilder.plugin(folder, "faulty", "1.0.0")
                        .source(
                                "f.Ill",
                                resource(
                                        "Ill",
                                        "if (ill) throw new IllegalStateException(\"out of order\");"))
                        .source("f.Well", resource("Well", ""))
                        .build();
    }

    @BeforeEach
    void start() {
        console = PluginConsole.start(faulty);
    }

    @AfterEach
    void stop() {
        console.close();
    }

    @Test
    void it_is_answered_for_at_once_until_it_is_well_again() {
        for (int i = 0; i < 5; i++) {
            assertThat(get("Ill?ill=true").status()).isEqualTo(500);
        }

        RestAnswer refused = get("Ill?ill=false");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.json().path("detail").textValue())
                .contains("f.Ill of faulty has failed 5 times in a row")
                .contains("see the page of plugins");
        assertThat(get("Well?ill=false").status()).isEqualTo(200);

        console.clock().advance(Duration.ofSeconds(31));
        assertThat(get("Ill?ill=false").status()).isEqualTo(200);
        assertThat(get("Ill?ill=false").status()).isEqualTo(200);
    }

    @Test
    void its_failures_are_kept_with_their_causes() {
        get("Ill?ill=true");

        CallStatistics counted =
                console.plugins().calls("faulty").stream()
                        .filter(part -> part.part().equals("f.Ill"))
                        .findFirst()
                        .orElseThrow();
        assertThat(counted.failures()).isEqualTo(1);
        assertThat(counted.lastFailures().getFirst().causes())
                .containsExactly("java.lang.IllegalStateException: out of order");
    }

    private RestAnswer get(String resource) {
        return console.rest().get("/api/faulty/" + resource);
    }

    private static String resource(String name, String body) {
        return """
               package f;
               @jakarta.ws.rs.Path("/api/faulty/%1$s")
               @jakarta.annotation.security.PermitAll
               public class %1$s {
                   @jakarta.ws.rs.GET
                   @jakarta.ws.rs.Produces("application/json")
                   public String get(@jakarta.ws.rs.QueryParam("ill") boolean ill) {
                       %2$s
                       return "{}";
                   }
               }
               """
                .formatted(name, body);
    }
}
