package org.partnerconsole.platform.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.partnerconsole.platform.persistence.JtaTransactions;
import org.partnerconsole.platform.security.Callers;
import org.partnerconsole.platform.security.SignedInCaller;

/** What must be around those who publish events and set timers. */
@ApplicationScoped
class WorkContext {

    private final JtaTransactions transactions;
    private final Callers callers;

    /** Only for the container's proxy. */
    protected WorkContext() {
        this(null, null);
    }

    @Inject
    WorkContext(JtaTransactions transactions, Callers callers) {
        this.transactions = transactions;
        this.callers = callers;
    }

    /**
     * Who calls, on behalf of a partner and in a transaction.
     *
     * @param what what is wanted, for the one who forgot something
     * @throws IllegalStateException if there is no transaction, no caller or no partner
     */
    SignedInCaller require(String what) {
        if (!transactions.isActive()) {
            throw new IllegalStateException(
                    "%s needs a transaction: do it inside of Transactions.call".formatted(what));
        }
        SignedInCaller caller =
                callers.current()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "%s needs a partner, but nobody is calling on this thread: do it as a caller"
                                                        .formatted(what)));
        if (caller.partnerId() == null) {
            throw new IllegalStateException(
                    "%s needs a partner, but %s belongs to none: do it as a caller of the partner whom it is about"
                            .formatted(what, caller.name()));
        }
        return caller;
    }
}
