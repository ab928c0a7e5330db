package org.partnerconsole.testing.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** H2 in memory, which lives until it is shut down; or in a file, shared with other processes. */
final class H2Database extends TestDatabase {

    private final String url;

    private H2Database(String url) {
        this.url = url;
    }

    static TestDatabase create() {
        return new H2Database(
                "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=5000".formatted(UUID.randomUUID()));
    }

    @Override
    public String url() {
        return url;
    }

    static TestDatabase inFile(Path folder) {
        return new H2Database(
                "jdbc:h2:file:%s;WRITE_DELAY=0;LOCK_TIMEOUT=5000;AUTO_SERVER=TRUE"
                        .formatted(folder.resolve("console").toAbsolutePath()));
    }

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.H2;
    }

    @Override
    public String user() {
        return "sa";
    }

    @Override
    public String password() {
        return "";
    }

    @Override
    public DataSource dataSource() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user());
        source.setPassword(password());
        return source;
    }

    @Override
    protected void drop() {
        try (Connection connection = dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            throw new IllegalStateException(url + " can't be shut down", e);
        }
    }
}
