package org.partnerconsole.console;

import java.util.List;
import org.partnerconsole.billing.charge.BillingMonth;
import org.partnerconsole.billing.charge.BillingMonths;

/** The months of charges that a test lists; none at first. */
public final class ListedMonths extends BillingMonths {

    /** The months, the newest first. */
    public List<BillingMonth> months = List.of();

    @Override
    public List<BillingMonth> all() {
        return months;
    }
}
