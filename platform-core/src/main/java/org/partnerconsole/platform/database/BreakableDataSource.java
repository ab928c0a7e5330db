package org.partnerconsole.platform.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;

/** Hands connections out whose statements another thread can end. */
final class BreakableDataSource implements DataSource {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(BreakableDataSource.class);

    private final DataSource dataSource;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private final Set<Statement> statements = ConcurrentHashMap.newKeySet();
    private volatile boolean broken;

    BreakableDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Ends the statements that run, as far as the database takes that, and lets none begin. */
    void breakOff() {
        broken = true;
        for (Statement statement : statements) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                LOG.debug("A statement can't be cancelled, it may have ended", e);
            }
        }
    }

    /** Closes the connections under the statements that still run. */
    void cut() {
        for (Connection connection : connections) {
            try {
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("A connection can't be cut, it may have been closed", e);
            }
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return watched(dataSource.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return watched(dataSource.getConnection(user, password));
    }

    private Connection watched(Connection connection) {
        connections.add(connection);
        return (Connection)
                Proxy.newProxyInstance(
                        BreakableDataSource.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> call(connection, method, arguments));
    }

    private Object call(Connection connection, Method method, Object... arguments)
            throws Throwable {
        Object answer;
        try {
            answer = method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
        if (answer instanceof Statement statement) {
            note(statement);
        } else if (method.getName().equals("close")) {
            connections.remove(connection);
        }
        return answer;
    }

    private void note(Statement statement) throws SQLException {
        for (Statement known : statements) {
            if (known.isClosed()) {
                statements.remove(known);
            }
        }
        statements.add(statement);
        // After it was added: whoever breaks off sees it, or is seen here.
        if (broken) {
            statement.close();
            throw new SQLTimeoutException("no statement begins any more: the time is over");
        }
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return dataSource.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        dataSource.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        dataSource.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return dataSource.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return dataSource.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return dataSource.isWrapperFor(type);
    }
}
