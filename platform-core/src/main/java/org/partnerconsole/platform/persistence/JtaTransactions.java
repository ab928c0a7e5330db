package org.partnerconsole.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.partnerconsole.api.tx.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Transactions of the server's transaction manager. */
@ApplicationScoped
public class JtaTransactions implements Transactions {

    private static final String REASON = "console.reason";
    private static final Logger LOG = LoggerFactory.getLogger(JtaTransactions.class);

    @Resource private UserTransaction transaction;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry registry;

    @Override
    public <T> T call(Supplier<T> work) {
        if (isActive()) {
            try {
                return work.get();
            } catch (RuntimeException | Error e) {
                registry.setRollbackOnly();
                throw e;
            }
        }
        begin();
        boolean isDone = false;
        try {
            T result = work.get();
            isDone = true;
            commit();
            return result;
        } finally {
            // Not only what Java declares: other languages throw more past the compiler.
            if (!isDone) {
                rollback();
            }
        }
    }

    @Override
    public void afterCommit(Runnable act) {
        if (!isActive()) {
            act.run();
            return;
        }
        registry.registerInterposedSynchronization(
                new AfterCompletion(
                        status -> {
                            if (status == Status.STATUS_COMMITTED) {
                                runLogged(act);
                            }
                        }));
    }

    /**
     * Says why the current transaction changes what it changes.
     *
     * @throws IllegalStateException if there is no transaction
     */
    public void explain(String reason) {
        if (!isActive()) {
            throw new IllegalStateException(
                    "A reason belongs to a transaction: give it inside of Transactions.call");
        }
        registry.putResource(REASON, reason);
    }

    /** Why the current transaction changes what it changes, if that was said. */
    Optional<String> reason() {
        return isActive()
                ? Optional.ofNullable((String) registry.getResource(REASON))
                : Optional.empty();
    }

    /** Whether this thread has a transaction that still goes on. */
    public boolean isActive() {
        return registry.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
    }

    /**
     * The object bound to the current transaction under a key; made on first use, and closed when
     * the transaction ends.
     *
     * @throws IllegalStateException if there is no transaction
     */
    <T> T bound(String key, Class<T> type, Supplier<T> maker, Consumer<T> closer) {
        if (!isActive()) {
            throw new IllegalStateException(
                    "%s can be used in a transaction only: wrap the work in Transactions.call"
                            .formatted(type.getSimpleName()));
        }
        T found = type.cast(registry.getResource(key));
        if (found != null) {
            return found;
        }
        T made = maker.get();
        registry.putResource(key, made);
        registry.registerInterposedSynchronization(
                new AfterCompletion(status -> closer.accept(made)));
        return made;
    }

    private void begin() {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("No transaction could be begun", e);
        }
    }

    private void commit() {
        try {
            transaction.commit();
        } catch (RollbackException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The transaction was rolled back", e);
        } catch (HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new IllegalStateException("The transaction could not be committed", e);
        }
    }

    private void rollback() {
        try {
            transaction.rollback();
        } catch (SystemException | IllegalStateException e) {
            // The failure that led here is thrown on; this one would only hide it.
            LOG.warn("The transaction could not be rolled back", e);
        }
    }

    private static void runLogged(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            LOG.warn("An act after a commit failed", e);
        }
    }

    private record AfterCompletion(java.util.function.IntConsumer act) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing to do before.
        }

        @Override
        public void afterCompletion(int status) {
            act.accept(status);
        }
    }
}
