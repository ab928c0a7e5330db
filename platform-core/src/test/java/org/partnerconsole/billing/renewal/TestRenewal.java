package org.partnerconsole.billing.renewal;

import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.api.ui.Live;
import org.partnerconsole.billing.charge.ChargeBook;
import org.partnerconsole.platform.audit.AuditLog;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.security.Callers;

/** Makes the renewal of a store. */
public final class TestRenewal {

    private TestRenewal() {}

    public static Renewal of(
            Jdbc jdbc,
            Callers callers,
            Transactions transactions,
            ChargeBook charges,
            AuditLog audit,
            Clock clock,
            Instance<Live> live,
            int portion) {
        return new Renewal(
                new RenewalStore(jdbc, callers, charges, audit),
                transactions,
                callers,
                clock,
                live,
                portion);
    }
}
