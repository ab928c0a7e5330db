package org.partnerconsole.platform.work;

import javax.sql.ConnectionPoolDataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.partnerconsole.testing.database.TestDatabase;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Connections that stay open, as the server's do: for tests in which it matters how much goes. */
final class Pools {

    private static final int MOST = 40;

    private Pools() {}

    /** A pool of connections to a database of a test; dispose of it before the database goes. */
    static JdbcConnectionPool of(TestDatabase database) {
        return switch (database.kind()) {
            case H2 -> {
                JdbcDataSource memory = new JdbcDataSource();
                memory.setURL(database.url());
                memory.setUser(database.user());
                memory.setPassword(database.password());
                yield of(memory);
            }
            case POSTGRESQL -> {
                PGConnectionPoolDataSource server = new PGConnectionPoolDataSource();
                server.setUrl(database.url());
                server.setUser(database.user());
                server.setPassword(database.password());
                yield of(server);
            }
        };
    }

    static JdbcConnectionPool of(ConnectionPoolDataSource source) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(MOST);
        return pool;
    }
}
