package org.partnerconsole.testkit.transaction;

import jakarta.transaction.TransactionManager;
import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.ExternalTransactionController;
import org.eclipse.persistence.transaction.JTATransactionController;

/** Lets EclipseLink take part in {@link ThreadTransactions}; it makes this class by its name. */
public final class TestServerPlatform extends ServerPlatformBase {

    /** Made by EclipseLink. */
    public TestServerPlatform(DatabaseSession session) {
        super(session);
    }

    @Override
    public Class<? extends ExternalTransactionController> getExternalTransactionControllerClass() {
        return Controller.class;
    }

    /** Made by EclipseLink. */
    public static final class Controller extends JTATransactionController {

        @Override
        protected TransactionManager acquireTransactionManager() {
            return ThreadTransactions.INSTANCE;
        }
    }
}
