package org.partnerconsole.platform.persistence;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.partnerconsole.platform.database.DataSources;

/**
 * Transactions without a server: one connection for each, bound to its thread, as the server's data
 * source is for a transaction with one resource.
 */
public final class LocalTransactions extends JtaTransactions {

    private final DataSource database;
    private final ThreadLocal<Local> current = new ThreadLocal<>();

    /** Transactions on connections of a data source. */
    public LocalTransactions(DataSource database) {
        this.database = database;
    }

    /** The data sources that belong to these transactions. */
    public DataSources dataSources() {
        DataSource joining =
                (DataSource)
                        Proxy.newProxyInstance(
                                getClass().getClassLoader(),
                                new Class<?>[] {DataSource.class},
                                (proxy, method, arguments) ->
                                        method.getName().equals("getConnection")
                                                ? connection()
                                                : method.invoke(database, arguments));
        return new DataSources() {
            @Override
            public DataSource jta() {
                return joining;
            }

            @Override
            public DataSource local() {
                return database;
            }
        };
    }

    @Override
    public <T> T call(Supplier<T> work) {
        Local outer = current.get();
        if (outer != null) {
            try {
                return work.get();
            } catch (RuntimeException | Error e) {
                outer.rollbackOnly = true;
                throw e;
            }
        }
        Local local = new Local();
        T result;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            local.connection = connection;
            current.set(local);
            try {
                result = work.get();
                if (local.rollbackOnly) {
                    throw new IllegalStateException("The transaction was rolled back");
                }
                connection.commit();
            } catch (RuntimeException | Error | SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                current.remove();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The transaction could not be committed", e);
        }
        local.afterCommit.forEach(Runnable::run);
        return result;
    }

    @Override
    public void afterCommit(Runnable act) {
        if (current.get() == null) {
            act.run();
        } else {
            current.get().afterCommit.add(act);
        }
    }

    @Override
    public boolean isActive() {
        return current.get() != null;
    }

    private Connection connection() throws SQLException {
        Local local = current.get();
        return local == null ? database.getConnection() : staysOpen(local.connection);
    }

    private static Connection staysOpen(Connection connection) {
        return (Connection)
                Proxy.newProxyInstance(
                        LocalTransactions.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("close")) {
                                return null;
                            }
                            try {
                                return method.invoke(connection, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private static final class Local {

        private final List<Runnable> afterCommit = new ArrayList<>();
        private Connection connection;
        private boolean rollbackOnly;
    }
}
