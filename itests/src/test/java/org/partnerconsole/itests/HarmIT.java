package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.partnerconsole.itests.release.Figures;
import org.partnerconsole.itests.release.Updates;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.testing.database.DatabaseKind;
import org.partnerconsole.testing.database.TestDatabase;

/** What was acknowledged survives the death of the process, and is not done twice after it. */
class HarmIT {

    private static final int KILLS = Integer.getInteger("harm.kills", 2);
    private static final int KILLS_ON_ONE_DATABASE =
            Math.ceilDiv(KILLS, DatabaseKind.values().length);
    private static final long SEED = Long.getLong("harm.seed", System.nanoTime());

    /** An order with thousands of lines would be slow to answer, which is not what is tested. */
    private static final int KILLS_ON_ONE_DATA_FOLDER = 10;

    @TempDir private Path folder;

    /** The console is killed; PostgreSQL, a process of its own, goes on. */
    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedUnderLoadIsThereOnceAfterKillsAtRandomMoments(DatabaseKind kind)
            throws Exception {
        Random random = new Random(SEED);
        for (int done = 0; done < KILLS_ON_ONE_DATABASE; done += KILLS_ON_ONE_DATA_FOLDER) {
            int kills = Math.min(KILLS_ON_ONE_DATA_FOLDER, KILLS_ON_ONE_DATABASE - done);
            Path data = ConsoleServer.newData("harm-" + kind.name().toLowerCase(Locale.ROOT));
            if (kind == DatabaseKind.H2) {
                // In the console's own process and by its own address, as it is shipped.
                killAgainAndAgain(
                        kind, () -> ConsoleServer.start(data, "--test-clock"), done, kills, random);
            } else {
                try (TestDatabase database = kind.createFor(data)) {
                    killAgainAndAgain(
                            kind,
                            () -> ConsoleServer.start(data, database, "--test-clock"),
                            done,
                            kills,
                            random);
                }
            }
        }
    }

    private void killAgainAndAgain(
            DatabaseKind kind, Supplier<ConsoleServer> start, int before, int kills, Random random)
            throws Exception {
        ConsoleServer console = start.get();
        try {
            Updates updates =
                    new Updates(console, folder.resolve(kind + "-from" + before), new Figures());
            for (int kill = 1; kill <= kills; kill++) {
                Ledger ledger = new Ledger();
                HarmLoad load = HarmLoad.start(console, ledger, updates);
                Thread.sleep(random.nextInt(500, 6000));
                console.kill();
                String which = "%s, seed %d, kill %d".formatted(kind, SEED, before + kill);
                assertThat(load.awaitEnd()).as(which).isEmpty();
                System.out.printf("%s: %s%n", which, ledger.summary());
                console = start.get();
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
}
