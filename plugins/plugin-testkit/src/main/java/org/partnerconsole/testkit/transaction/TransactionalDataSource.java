package org.partnerconsole.testkit.transaction;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Hands out the transaction's one connection in a transaction, and a new one outside. */
public final class TransactionalDataSource implements DataSource {

    private static final Set<String> ENDS = Set.of("commit", "rollback");

    private final DataSource database;

    /** On top of a data source that knows of no transactions. */
    public TransactionalDataSource(DataSource database) {
        this.database = database;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Optional<ThreadTransaction> transaction = ThreadTransactions.INSTANCE.find();
        return transaction.isPresent()
                ? shared(transaction.get().connection(database))
                : database.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** Whoever is done with it closes it; the transaction keeps it. */
    private static Connection shared(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        TransactionalDataSource.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("close")
                                    || method.getName().equals("setAutoCommit")) {
                                return null;
                            }
                            if (ENDS.contains(method.getName()) && arguments == null) {
                                throw new SQLException(
                                        "Only the transaction may %s".formatted(method.getName()));
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return database.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        database.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        database.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return database.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
