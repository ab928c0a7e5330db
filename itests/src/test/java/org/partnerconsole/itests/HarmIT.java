package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.partnerconsole.itests.release.Figures;
import org.partnerconsole.itests.release.Updates;
import org.partnerconsole.itests.server.Answer;
import org.partnerconsole.itests.server.Client;
import org.partnerconsole.itests.server.ConsoleServer;

/** What was acknowledged survives the death of the process, and is not done twice after it. */
class HarmIT {

    private static final int KILLS = Integer.getInteger("harm.kills", 2);
    private static final long SEED = Long.getLong("harm.seed", System.nanoTime());

    /** An order with thousands of lines would be slow to answer, which is not what is tested. */
    private static final int KILLS_ON_ONE_DATA_FOLDER = 10;

    @TempDir private Path folder;

    @Test
    void whatWasAcknowledgedUnderLoadIsThereOnceAfterKillsAtRandomMoments() throws Exception {
        Random random = new Random(SEED);
        for (int done = 0; done < KILLS; done += KILLS_ON_ONE_DATA_FOLDER) {
            int kills = Math.min(KILLS_ON_ONE_DATA_FOLDER, KILLS - done);
            killAgainAndAgain(ConsoleServer.newData("harm"), done, kills, random);
        }
    }

    private void killAgainAndAgain(Path data, int before, int kills, Random random)
            throws Exception {
        ConsoleServer console = ConsoleServer.start(data, "--test-clock");
        try {
            Updates updates = new Updates(console, folder.resolve("from" + before), new Figures());
            for (int kill = 1; kill <= kills; kill++) {
                Ledger ledger = new Ledger();
                HarmLoad load = HarmLoad.start(console, ledger, updates);
                Thread.sleep(random.nextInt(500, 6000));
                console.kill();
                assertThat(load.awaitEnd()).as("seed %d, kill %d", SEED, before + kill).isEmpty();
                System.out.printf("seed %d, kill %d: %s%n", SEED, before + kill, ledger.summary());
                console = ConsoleServer.start(data, "--test-clock");
                // A restart forgets how far the clock was moved; what came after waits for then.
                Ledger.advance(console, Ledger.UNTIL_TIMERS.multipliedBy(kill - 1));
                updates.check(console);
                ledger.check(console);
            }
        } finally {
            console.close();
        }
    }

    @Test
    void anAcknowledgedOrderSurvivesAKillAndIsNotRepeated() {
        Path data = ConsoleServer.newData("kill");
        String requestId = UUID.randomUUID().toString();
        Answer first;
        Properties credentials;
        try (ConsoleServer console = ConsoleServer.start(data)) {
            first = patch(console.as("partner1"), requestId, Seed.addOnOrder());
            assertThat(first.status()).as(first.toString()).isEqualTo(200);
            credentials = console.credentials().all();
            console.kill();
        }
        try (ConsoleServer console = ConsoleServer.start(data)) {
            assertThat(console.credentials().all()).isEqualTo(credentials);
            Client partner = console.as("partner1");
            JsonNode order = partner.get(Seed.ORDER_PATH).json();
            assertThat(order).as("the order after the kill").isEqualTo(first.json());

            Answer again = patch(partner, requestId, Seed.addOnOrder());
            assertThat(again.status()).as(again.toString()).isEqualTo(200);
            assertThat(again.json()).isEqualTo(first.json());
            assertThat(patch(partner, requestId, Seed.addOnOrder("3")).status()).isEqualTo(409);
            assertThat(partner.get(Seed.ORDER_PATH).json()).isEqualTo(order);
        }
    }

    @Test
    void anEmptyConsoleHasAnOperatorAndNoPartner() throws Exception {
        Path data = ConsoleServer.newData("empty");
        try (ConsoleServer console = ConsoleServer.start(data, "--empty")) {
            Path file = data.resolve("demo-credentials.properties");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(console.credentials().all().stringPropertyNames())
                    .containsExactlyInAnyOrder(
                            "operator.user",
                            "operator.password",
                            "operator.client_id",
                            "operator.client_secret");
            assertThat(console.credentials().all().values())
                    .allMatch(value -> value.toString().matches("[A-Za-z0-9_.@-]+"));
            assertThat(console.as("operator").token()).isNotBlank();
            assertThat(console.stop()).isZero();
        }
    }

    private static Answer patch(Client client, String requestId, String body) {
        return client.send("PATCH", Seed.ORDER_PATH, body, "MS-RequestId", requestId);
    }
}
