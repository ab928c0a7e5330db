package org.partnerconsole.testing.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A database on the PostgreSQL server of this JVM. */
final class PostgresqlDatabase extends TestDatabase {

    private final String name;

    private PostgresqlDatabase(String name) {
        this.name = name;
    }

    static TestDatabase create() {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        execute("create database " + name);
        return new PostgresqlDatabase(name);
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.POSTGRESQL;
    }

    @Override
    public String url() {
        return "jdbc:postgresql://localhost:%d/%s?options=-c%%20lock_timeout=5000"
                .formatted(Server.RUNNING.getPort(), name);
    }

    @Override
    public String user() {
        return "postgres";
    }

    @Override
    public String password() {
        return "postgres";
    }

    @Override
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url());
        source.setUser(user());
        source.setPassword(password());
        return source;
    }

    @Override
    protected void drop() {
        execute("drop database if exists " + name + " with (force)");
    }

    private static void execute(String sql) {
        try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused: " + sql, e);
        }
    }

    /** Started once; ends with the JVM, and its files with it. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        // What tests write need not survive a loss of power.
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "PostgreSQL did not start. As root it needs 'unshare -U' (user namespaces);"
                                + " where those are shut, run the tests as another user",
                        e);
            }
        }
    }
}
