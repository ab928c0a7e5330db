package org.partnerconsole.billing.charge;

import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.platform.audit.AuditLog;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.security.Callers;

/** Makes the months of a store. */
public final class TestMonths {

    private TestMonths() {}

    public static BillingMonths of(
            Jdbc jdbc,
            Callers callers,
            Transactions transactions,
            AuditLog audit,
            Clock clock,
            Instance<Live> live) {
        return new BillingMonths(
                jdbc,
                callers,
                new MonthClosing(jdbc, callers, transactions, audit, clock),
                clock,
                live);
    }
}
