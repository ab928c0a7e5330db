package org.partnerconsole.billing.subscription;

import java.time.Instant;
import java.util.List;
import org.partnerconsole.api.billing.ChargeReason;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.billing.charge.BillingAccount;
import org.partnerconsole.billing.charge.ChargeLine;

/** Finds out what a change of a subscription costs: begun before the change, settled after it. */
final class Reckoning {

    private final SubscriptionRow row;
    private final int before;

    /** Of a subscription that is locked, and about to be changed. */
    Reckoning(SubscriptionRow row) {
        this.row = row;
        this.before = row.usedQuantity();
    }

    /** Notes until when it is charged now, and returns what that costs or gives back. */
    List<ChargeLine> settle(Instant now) {
        BillingAccount account = row.account();
        int after = row.usedQuantity();
        if (before != after) {
            if (before > 0) {
                account.renew(before, SubscriptionRow.day(now));
            }
            account.change(before, after, reason(after), row.version, SubscriptionRow.day(now));
        }
        row.settle(account, now);
        return account.lines();
    }

    private ChargeReason reason(int after) {
        if (row.status == SubscriptionStatus.DELETED) {
            return ChargeReason.CANCELLED;
        }
        if (after == 0) {
            return ChargeReason.SUSPENDED;
        }
        return before == 0 ? ChargeReason.REACTIVATED : ChargeReason.QUANTITY_CHANGED;
    }
}
