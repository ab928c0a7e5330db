package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;
import org.partnerconsole.jarbuilder.PluginJarBuilder;

/** A plugin whose threads are interrupted while they write to the database. */
@ExtendWith(SharedConsole.class)
class InterruptIT {

    private static final String PLUGINS = "/api/platform/v1/plugins";

    /** On H2's usual file system the first few of these close the database for everybody. */
    private static final int WRITES = 50;

    @TempDir private Path work;

    @AfterEach
    void uninstall(ConsoleServer console) {
        console.as("operator").send("DELETE", PLUGINS + "/hasty?data=purge", "");
    }

    @Test
    void closesTheDatabaseForNobody(ConsoleServer console) throws Exception {
        Path jar =
                PluginJarBuilder.plugin(work, "hasty", "1.0.0")
                        .source(
                                "hasty.Api",
                                """
                                package hasty;
                                import jakarta.ws.rs.*;
                                import org.partnerconsole.api.timers.Timers;
                                import org.partnerconsole.api.tx.Transactions;
                                @Path("/api/hasty/{key}")
                                public class Api {
                                    private final Transactions transactions;
                                    private final Timers timers;
                                    public Api(Transactions transactions, Timers timers) {
                                        this.transactions = transactions;
                                        this.timers = timers;
                                    }
                                    @POST
                                    @jakarta.annotation.security.RolesAllowed("admin")
                                    public void write(@PathParam("key") String key) {
                                        Thread.currentThread().interrupt();
                                        try {
                                            transactions.run(() -> timers.set("later", key,
                                                    java.time.Instant.parse("2999-01-01T00:00:00Z")));
                                        } finally {
                                            Thread.interrupted();
                                        }
                                    }
                                }
                                """)
                        .build();
        Answer installed = console.as("operator").upload(PLUGINS, jar);
        assertThat(installed.status()).as(installed.toString()).isEqualTo(200);

        for (int i = 0; i < WRITES; i++) {
            Answer written =
                    console.as("partner1").send("POST", "/api/hasty/" + UUID.randomUUID(), "");
            assertThat(written.status()).as(written.toString()).isEqualTo(204);
        }

        Answer order = console.as("partner1").get(Seed.ORDER_PATH);
        assertThat(order.status()).as(order.toString()).isEqualTo(200);
    }
}
