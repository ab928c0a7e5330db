package org.partnerconsole.itests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.partnerconsole.itests.server.ConsoleServer;
import org.partnerconsole.itests.server.SharedConsole;

/** What stands in the way of a start is said in one line, before anything is started. */
@ExtendWith(SharedConsole.class)
class LauncherIT {

    @Test
    void aPortThatIsTakenIsRefused() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            ConsoleServer refused =
                    ConsoleServer.launch(ConsoleServer.newData("port"), taken.getLocalPort());
            assertRefusedInOneLine(refused, 1);
            assertThat(refused.output())
                    .contains("Port " + taken.getLocalPort() + " is in use")
                    .contains("--port");
        }
    }

    @Test
    void whoTakesThePortMeanwhileIsNotTakenForTheConsole() throws Exception {
        int port = ConsoleServer.freePort();
        try (ConsoleServer late = ConsoleServer.launch(ConsoleServer.newData("late"), port)) {
            Await.until(
                    Duration.ofSeconds(20),
                    "the launcher has found the port free",
                    () -> Optional.of(late).filter(any -> any.output().contains("is starting")));
            HttpServer other = HttpServer.create(new InetSocketAddress("localhost", port), 0);
            other.createContext("/", request -> request.sendResponseHeaders(200, -1));
            other.start();
            try {
                assertThat(late.awaitEnd()).isNotZero();
            } finally {
                other.stop(0);
            }
            assertThat(late.output())
                    .contains("is not ready", "CWWKO0221E", Integer.toString(port))
                    .doesNotContain("is ready after");
        }
    }

    @Test
    void dataThatIsInUseIsRefused(ConsoleServer running) {
        ConsoleServer refused = ConsoleServer.launch(running.data(), ConsoleServer.freePort());
        assertRefusedInOneLine(refused, 1);
        assertThat(refused.output())
                .contains(running.data().toString())
                .contains("in use by a running console");
        assertThat(running.anyone().get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void dataThatCanNotBeWrittenIsRefused() throws Exception {
        Path file = Files.createFile(ConsoleServer.newData("file").resolve("a-file"));
        ConsoleServer refused = ConsoleServer.launch(file, ConsoleServer.freePort());
        assertRefusedInOneLine(refused, 1);
        assertThat(refused.output()).contains(file.toString()).contains("can't be written");
    }

    @Test
    void anotherDatabaseIsRefusedWithoutSayingItsPassword() {
        ConsoleServer refused =
                ConsoleServer.launch(
                        ConsoleServer.newData("database"),
                        ConsoleServer.freePort(),
                        Map.of("CONSOLE_DB_URL", "jdbc:mysql://db/console?password=secret"));
        assertRefusedInOneLine(refused, 2);
        assertThat(refused.output())
                .contains("jdbc:mysql://db/console", "jdbc:postgresql:", "jdbc:h2:")
                .doesNotContain("secret");
    }

    @Test
    void aSettingThatIsNoNumberIsNamed() {
        ConsoleServer refused =
                ConsoleServer.launch(
                        ConsoleServer.newData("setting"),
                        ConsoleServer.freePort(),
                        Map.of("CONSOLE_RATE_LIMIT_PER_MINUTE", "many"));
        assertRefusedInOneLine(refused, 2);
        assertThat(refused.output())
                .contains("CONSOLE_RATE_LIMIT_PER_MINUTE")
                .contains("whole number")
                .contains("'many'");
    }

    @Test
    void anUnknownOptionShowsTheUsage() {
        ConsoleServer refused =
                ConsoleServer.launch(
                        ConsoleServer.newData("option"), ConsoleServer.freePort(), "--nonsense");
        assertThat(refused.awaitEnd()).isEqualTo(2);
        assertThat(refused.output()).contains("--nonsense").contains("usage:");
    }

    @Test
    void theServerStaysInTheProcessGroupOfItsLauncher(ConsoleServer running) throws Exception {
        long server = running.serverProcess().pid();
        long launcher = running.serverProcess().parent().orElseThrow().pid();
        assertThat(processGroup(server)).isEqualTo(processGroup(launcher));
    }

    private static void assertRefusedInOneLine(ConsoleServer refused, int code) {
        assertThat(refused.awaitEnd()).isEqualTo(code);
        assertThat(refused.output().lines()).hasSize(1);
    }

    private static String processGroup(long pid) throws Exception {
        Process ps = new ProcessBuilder("ps", "-o", "pgid=", "-p", Long.toString(pid)).start();
        return new String(ps.getInputStream().readAllBytes()).strip();
    }
}
