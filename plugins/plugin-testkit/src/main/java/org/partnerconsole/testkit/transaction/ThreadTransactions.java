package org.partnerconsole.testkit.transaction;

import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.Optional;

/**
 * The transactions of this process, bound to threads. A small transaction manager: one database, no
 * XA, no recovery, and therefore no time to start.
 */
public final class ThreadTransactions
        implements TransactionManager, UserTransaction, TransactionSynchronizationRegistry {

    /** The one manager: EclipseLink finds it by its class. */
    public static final ThreadTransactions INSTANCE = new ThreadTransactions();

    private final ThreadLocal<ThreadTransaction> current = new ThreadLocal<>();

    private ThreadTransactions() {}

    /** The transaction of this thread. */
    Optional<ThreadTransaction> find() {
        return Optional.ofNullable(current.get());
    }

    @Override
    public void begin() throws NotSupportedException {
        if (current.get() != null) {
            throw new NotSupportedException("This thread has a transaction already");
        }
        current.set(new ThreadTransaction());
    }

    @Override
    public void commit() throws RollbackException {
        ThreadTransaction transaction = require();
        try {
            transaction.commit();
        } finally {
            current.remove();
            transaction.afterCompletion();
        }
    }

    @Override
    public void rollback() {
        ThreadTransaction transaction = require();
        try {
            transaction.rollback();
        } finally {
            current.remove();
            transaction.afterCompletion();
        }
    }

    @Override
    public void setRollbackOnly() {
        require().setRollbackOnly();
    }

    @Override
    public int getStatus() {
        return find().map(ThreadTransaction::getStatus).orElse(Status.STATUS_NO_TRANSACTION);
    }

    @Override
    public int getTransactionStatus() {
        return getStatus();
    }

    @Override
    public Transaction getTransaction() {
        // The specification's contract: null says that there is none.
        return current.get();
    }

    @Override
    public Transaction suspend() {
        ThreadTransaction transaction = current.get();
        current.remove();
        return transaction;
    }

    @Override
    public void resume(Transaction transaction) {
        current.set((ThreadTransaction) transaction);
    }

    @Override
    public void setTransactionTimeout(int seconds) {
        // Nobody waits for a test's transaction.
    }

    @Override
    public Object getTransactionKey() {
        return current.get();
    }

    @Override
    public void putResource(Object key, Object value) {
        require().resources().put(key, value);
    }

    @Override
    public Object getResource(Object key) {
        return require().resources().get(key);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        require().registerInterposed(synchronization);
    }

    @Override
    public boolean getRollbackOnly() {
        return require().getStatus() == Status.STATUS_MARKED_ROLLBACK;
    }

    private ThreadTransaction require() {
        return find().orElseThrow(
                        () -> new IllegalStateException("This thread has no transaction"));
    }
}
