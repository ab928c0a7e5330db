package org.partnerconsole.billing.renewal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerconsole.api.billing.ChargeReason;
import org.partnerconsole.api.billing.SubscriptionStatus;
import org.partnerconsole.billing.charge.BillingAccount;
import org.partnerconsole.billing.charge.ChargeLine;
import org.partnerconsole.billing.subscription.Terms;

/**
 * What becomes of a subscription.
 *
 * @param before as it stands
 * @param dueAt when to look at it again; empty if never
 * @param lines what is charged
 */
record RenewalStep(
        DueSubscription before,
        SubscriptionStatus status,
        Instant commitmentEndsAt,
        long version,
        Optional<LocalDate> chargedUntil,
        Optional<Instant> dueAt,
        List<ChargeLine> lines) {

    /** Charges what has begun; then renews it or lets it end, if its commitment is over. */
    static RenewalStep of(DueSubscription due, Instant now) {
        BillingAccount account = charged(due, now);
        if (due.commitmentEndsAt().isAfter(now)) {
            return renewed(due, account, due.commitmentEndsAt(), due.version(), now);
        }
        if (due.autoRenews()) {
            Instant end =
                    Terms.nextEnd(
                            due.item().cycle(), due.item().anchor(), due.commitmentEndsAt(), now);
            return renewed(due, account, end, due.version() + 1, now);
        }
        return ended(due, account, DueSubscription.day(due.commitmentEndsAt()));
    }

    /** Ends an add-on with what it was bought for. */
    static RenewalStep withItsParent(DueSubscription addOn, Instant now) {
        return ended(addOn, charged(addOn, now), DueSubscription.day(now));
    }

    private static BillingAccount charged(DueSubscription due, Instant now) {
        BillingAccount account = new BillingAccount(due.item(), due.chargedUntil(), due.endsOn());
        if (due.isActive()) {
            account.renew(due.quantity(), DueSubscription.day(now));
        }
        return account;
    }

    private static RenewalStep renewed(
            DueSubscription due, BillingAccount account, Instant end, long version, Instant now) {
        return new RenewalStep(
                due,
                due.status(),
                end,
                version,
                account.chargedUntil(),
                Optional.of(account.dueAt(due.isActive(), end, now)),
                account.lines());
    }

    private static RenewalStep ended(DueSubscription due, BillingAccount account, LocalDate day) {
        if (due.isActive()) {
            account.change(due.quantity(), 0, ChargeReason.CANCELLED, due.version() + 1, day);
        }
        return new RenewalStep(
                due,
                SubscriptionStatus.DELETED,
                due.commitmentEndsAt(),
                due.version() + 1,
                account.chargedUntil(),
                Optional.empty(),
                account.lines());
    }

    boolean hasEnded() {
        return status == SubscriptionStatus.DELETED;
    }

    /** Whether it is more than charged. */
    boolean isChange() {
        return version != before.version();
    }

    Map<String, Object> changedFrom() {
        return hasEnded()
                ? Map.of("status", before.status().name())
                : Map.of("commitmentEndsAt", before.commitmentEndsAt().toString());
    }

    Map<String, Object> changedTo() {
        return hasEnded()
                ? Map.of("status", status.name())
                : Map.of("commitmentEndsAt", commitmentEndsAt.toString());
    }
}
