package org.partnerconsole.console.shell;

import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.platform.security.Callers;

/** Live updates that reach the views on the thread of the test. */
public final class LiveUpdatesAccess {

    private final LiveUpdates updates;
    private final ConsoleViews views;

    /** For one test. */
    public LiveUpdatesAccess(Callers callers, Transactions transactions) {
        updates = new LiveUpdates(callers, transactions, Runnable::run);
        views = new ConsoleViews(new OpenWindows(callers), updates);
    }

    /** The updates. */
    public LiveUpdates updates() {
        return updates;
    }

    /** The views of plugins; none. */
    public ConsoleViews views() {
        return views;
    }
}
