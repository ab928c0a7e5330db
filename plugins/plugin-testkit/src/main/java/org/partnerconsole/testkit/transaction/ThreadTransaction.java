package org.partnerconsole.testkit.transaction;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.Transaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import javax.transaction.xa.XAResource;

/** A transaction of one thread. Each data source takes part with one connection. */
final class ThreadTransaction implements Transaction {

    private final Map<DataSource, Connection> connections = new HashMap<>();
    private final Map<Object, Object> resources = new HashMap<>();
    private final List<Synchronization> synchronizations = new ArrayList<>();
    private final List<Synchronization> interposed = new ArrayList<>();
    private int status = Status.STATUS_ACTIVE;

    /** The data source's one connection in this transaction. */
    Connection connection(DataSource source) throws SQLException {
        Connection known = connections.get(source);
        if (known != null) {
            return known;
        }
        Connection opened = source.getConnection();
        opened.setAutoCommit(false);
        connections.put(source, opened);
        return opened;
    }

    Map<Object, Object> resources() {
        return resources;
    }

    void registerInterposed(Synchronization synchronization) {
        interposed.add(synchronization);
    }

    @Override
    public void registerSynchronization(Synchronization synchronization) {
        synchronizations.add(synchronization);
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public void setRollbackOnly() {
        status = Status.STATUS_MARKED_ROLLBACK;
    }

    @Override
    public void commit() throws RollbackException {
        RuntimeException failure = beforeCompletion();
        if (status == Status.STATUS_MARKED_ROLLBACK) {
            end(Connection::rollback, Status.STATUS_ROLLEDBACK);
            RollbackException rolledBack = new RollbackException("marked for rollback");
            rolledBack.initCause(failure);
            throw rolledBack;
        }
        end(Connection::commit, Status.STATUS_COMMITTED);
    }

    @Override
    public void rollback() {
        end(Connection::rollback, Status.STATUS_ROLLEDBACK);
    }

    void afterCompletion() {
        // The order of the specification: interposed ones come last before, and first after.
        interposed.forEach(each -> each.afterCompletion(status));
        synchronizations.forEach(each -> each.afterCompletion(status));
    }

    @Override
    public boolean enlistResource(XAResource resource) {
        throw new UnsupportedOperationException("There is one database, and no XA");
    }

    @Override
    public boolean delistResource(XAResource resource, int flag) {
        throw new UnsupportedOperationException("There is one database, and no XA");
    }

    private RuntimeException beforeCompletion() {
        try {
            // By index: what is flushed here may register more.
            for (int i = 0; i < synchronizations.size() && isActive(); i++) {
                synchronizations.get(i).beforeCompletion();
            }
            for (int i = 0; i < interposed.size() && isActive(); i++) {
                interposed.get(i).beforeCompletion();
            }
            return null;
        } catch (RuntimeException e) {
            setRollbackOnly();
            return e;
        }
    }

    private boolean isActive() {
        return status == Status.STATUS_ACTIVE;
    }

    private void end(End how, int outcome) {
        try {
            for (Connection connection : connections.values()) {
                try (connection) {
                    how.end(connection);
                }
            }
            status = outcome;
        } catch (SQLException e) {
            status = Status.STATUS_UNKNOWN;
            throw new IllegalStateException("The transaction could not be ended", e);
        }
    }

    @FunctionalInterface
    private interface End {

        void end(Connection connection) throws SQLException;
    }
}
