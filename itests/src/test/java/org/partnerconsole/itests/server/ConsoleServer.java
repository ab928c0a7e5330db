package org.partnerconsole.itests.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.partnerconsole.testing.database.TestDatabase;

/**
 * A running console: the launcher as a user starts it, as a process of its own.
 *
 * <p>Its data folder lies in {@code target/servers} and stays there after the test, with its logs.
 */
public final class ConsoleServer implements AutoCloseable {

    private static final Path HOME = Path.of(System.getProperty("console.home"));
    private static final Path ALL_DATA = Path.of(System.getProperty("servers.data"));
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 32_000;
    private static final Duration START_LIMIT = Duration.ofMinutes(4);

    private final Path data;
    private final int port;
    private final Process launcher;
    private final Path output;

    private ConsoleServer(Path data, int port, Process launcher, Path output) {
        this.data = data;
        this.port = port;
        this.launcher = launcher;
        this.output = output;
    }

    /** A data folder that no console has used yet. */
    public static Path newData(String purpose) {
        try {
            Files.createDirectories(ALL_DATA);
            return Files.createTempDirectory(ALL_DATA, purpose + "-").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a console on a data folder and a free port, and waits until it is ready. */
    public static ConsoleServer start(Path data, String... options) {
        ConsoleServer server = launch(data, freePort(), options);
        server.awaitReady();
        return server;
    }

    /** Starts a console with variables in its environment, and waits for it. */
    public static ConsoleServer start(
            Path data, Map<String, String> environment, String... options) {
        ConsoleServer server = launch(data, freePort(), environment, options);
        server.awaitReady();
        return server;
    }

    /** Starts a console that keeps its rows in a database of the test, and waits for it. */
    public static ConsoleServer start(Path data, TestDatabase database, String... options) {
        ConsoleServer server =
                launch(
                        data,
                        freePort(),
                        Map.of(
                                "CONSOLE_DB_URL", database.url(),
                                "CONSOLE_DB_USER", database.user(),
                                "CONSOLE_DB_PASSWORD", database.password()),
                        options);
        server.awaitReady();
        return server;
    }

    /** Starts the launcher and does not wait for what comes of it. */
    public static ConsoleServer launch(Path data, int port, String... options) {
        return launch(data, port, Map.of(), options);
    }

    /** Starts the launcher with variables in its environment; does not wait either. */
    public static ConsoleServer launch(
            Path data, int port, Map<String, String> environment, String... options) {
        List<String> command = new ArrayList<>();
        command.add(HOME.resolve("bin/console").toString());
        command.addAll(List.of("run", "--port", Integer.toString(port), "--data", data.toString()));
        command.addAll(List.of(options));
        Path output = ALL_DATA.resolve(data.getFileName() + "-" + port + ".out");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("CONSOLE_"));
        // Tests ask more often than partners; the one of the limit sets it.
        builder.environment().put("CONSOLE_RATE_LIMIT_PER_MINUTE", "0");
        builder.environment().putAll(environment);
        try {
            return new ConsoleServer(
                    data, port, builder.redirectOutput(output.toFile()).start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A port that nothing listens on at this moment, and that the system gives to nobody who asks
     * for any: a console takes seconds until it listens.
     */
    public static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken: another one.
            }
        }
    }

    private void awaitReady() {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!output().contains("is ready")) {
            if (!launcher.isAlive()) {
                throw new IllegalStateException("the console did not start:\n" + output());
            }
            if (System.nanoTime() - deadline > 0) {
                close();
                throw new IllegalStateException("the console is not ready in time:\n" + output());
            }
            pause();
        }
    }

    /** Where a path of this console is. */
    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** The port it listens on. */
    public int port() {
        return port;
    }

    /** Its data folder. */
    public Path data() {
        return data;
    }

    /** Who may sign in, as the first start wrote it down. */
    public Credentials credentials() {
        return Credentials.read(data.resolve("demo-credentials.properties"));
    }

    /** A client that calls as nobody. */
    public Client anyone() {
        return new Client(this, null);
    }

    /**
     * A client that calls with the bearer token of {@code partner1}, {@code operator} and so on.
     */
    public Client as(String who) {
        Credentials credentials = credentials();
        return new Client(
                this, anyone().token(credentials.clientId(who), credentials.clientSecret(who)));
    }

    /** What the launcher has said so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the launcher's end and returns its code. */
    public int awaitEnd() {
        try {
            if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the launcher does not end:\n" + output());
            }
            return launcher.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills the server process itself, as a power cut would, and waits until it is gone. */
    public void kill() {
        ProcessHandle server = serverProcess();
        server.destroyForcibly();
        server.onExit().join();
        awaitEnd();
    }

    /** Asks the launcher to stop (SIGTERM) and returns its code. */
    public int stop() {
        launcher.destroy();
        return awaitEnd();
    }

    /** The JVM of the server; the launcher writes its id down. */
    public ProcessHandle serverProcess() {
        try {
            String lock = Files.readString(data.resolve("console.lock"));
            return ProcessHandle.of(Long.parseLong(lock.split(" ")[0].strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For how long the server's process has kept processors busy. */
    public Duration cpu() {
        return serverProcess().info().totalCpuDuration().orElseThrow();
    }

    /** What the JVM of the server says of itself. */
    public ServerJvm jvm() {
        return new ServerJvm(serverProcess().pid());
    }

    @Override
    public void close() {
        if (launcher.isAlive()) {
            stop();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
