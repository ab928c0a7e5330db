package org.partnerconsole.itests.server;

import java.nio.file.Path;
import java.util.Locale;
import org.partnerconsole.testing.database.DatabaseKind;
import org.partnerconsole.testing.database.TestDatabase;

/** A console that is killed and started again on the same data, which tests of a class share. */
public final class KillableConsole implements AutoCloseable {

    private final Path data;
    private final TestDatabase database;
    private ConsoleServer console;

    private KillableConsole(Path data, TestDatabase database) {
        this.data = data;
        this.database = database;
        console = ConsoleServer.start(data, database);
    }

    /** Starts one on an empty database of a kind, with demo data. */
    public static KillableConsole on(DatabaseKind kind) {
        Path data = ConsoleServer.newData(kind.name().toLowerCase(Locale.ROOT));
        return new KillableConsole(data, kind.createFor(data));
    }

    /** The console that runs at this moment. */
    public ConsoleServer now() {
        return console;
    }

    /** Its database, whose rows others can look at while it runs. */
    public TestDatabase database() {
        return database;
    }

    /** Kills it and waits until it is ready again. */
    public void killAndStart() {
        console.kill();
        console = ConsoleServer.start(data, database);
    }

    @Override
    public void close() {
        console.close();
        database.close();
    }
}
