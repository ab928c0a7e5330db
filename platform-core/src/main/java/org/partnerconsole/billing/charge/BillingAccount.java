package org.partnerconsole.billing.charge;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.partnerconsole.api.billing.BillingCycle;
import org.partnerconsole.api.billing.ChargeKind;
import org.partnerconsole.api.billing.ChargeReason;

/**
 * Knows until when a subscription is charged, and which lines follow from what happens to it. Has
 * no database: it is told, and collects.
 *
 * <p>A change credits what is left of the old and charges what is left of the new, so that each
 * line can be checked by hand, and buying and cancelling on one day comes to nothing.
 */
public final class BillingAccount {

    private final BilledItem item;
    private final Optional<LocalDate> endsOn;
    private final List<ChargeLine> lines = new ArrayList<>();
    private Optional<LocalDate> chargedUntil;

    /**
     * The account of a subscription.
     *
     * @param chargedUntil the first day that is not charged; empty if nothing was charged yet
     * @param endsOn the day on which it ends, if it does not renew itself: no period begins then
     */
    public BillingAccount(
            BilledItem item, Optional<LocalDate> chargedUntil, Optional<LocalDate> endsOn) {
        this.item = item;
        this.chargedUntil = chargedUntil;
        this.endsOn = endsOn;
    }

    /** The lines so far. */
    public List<ChargeLine> lines() {
        return List.copyOf(lines);
    }

    /** The first day that is not charged; empty if nothing was charged yet. */
    public Optional<LocalDate> chargedUntil() {
        return chargedUntil;
    }

    /** It is bought today: what is left of the running period is charged. */
    public void buy(int quantity, LocalDate today) {
        if (PriceList.isCharged(item.cycle())) {
            charge(ChargeReason.PURCHASE, quantity, today, 0);
        }
    }

    /**
     * Charges every period that has begun and was not charged yet, with today's quantity: the one
     * that runs, and those that were missed.
     */
    public void renew(int quantity, LocalDate today) {
        if (!BillingPeriod.recurs(item.cycle())) {
            return;
        }
        LocalDate next = chargedUntil.orElseGet(() -> periodOf(today).start());
        while (!next.isAfter(today) && mayBeginOn(next)) {
            charge(
                    next.equals(item.anchor()) ? ChargeReason.PURCHASE : ChargeReason.RENEWAL,
                    quantity,
                    next,
                    0);
            next = chargedUntil.orElseThrow();
        }
    }

    /**
     * Other units are used from today on. The running period was charged before, see {@link
     * #renew}.
     *
     * @param before how many units were charged for until now; 0 for a suspended subscription
     * @param after how many are used from now on; 0 if it is suspended or ends
     * @param number the number of the change
     */
    public void change(int before, int after, ChargeReason reason, long number, LocalDate today) {
        if (item.cycle() == BillingCycle.ONE_TIME) {
            changeOnce(before, after, reason, number, today);
        } else if (BillingPeriod.recurs(item.cycle())) {
            if (before > 0) {
                credit(reason, before, number, today);
            }
            if (after > 0 && mayBeginOn(today)) {
                charge(reason, after, today, number);
            }
        }
    }

    /**
     * When the renewal has to look at it next.
     *
     * @param isActive whether it is used, and so charged
     * @param commitmentEndsAt when it is renewed or ends
     */
    public Instant dueAt(boolean isActive, Instant commitmentEndsAt, Instant now) {
        if (!isActive || !BillingPeriod.recurs(item.cycle())) {
            return commitmentEndsAt;
        }
        if (chargedUntil.isEmpty()) {
            return now;
        }
        LocalDate next = chargedUntil.get();
        boolean isRenewedThen =
                next.equals(LocalDate.ofInstant(commitmentEndsAt, ZoneOffset.UTC))
                        || !mayBeginOn(next);
        Instant charged = next.atStartOfDay(ZoneOffset.UTC).toInstant();
        return isRenewedThen || commitmentEndsAt.isBefore(charged) ? commitmentEndsAt : charged;
    }

    /** Units for good: more cost their price, fewer are given back on the day of purchase only. */
    private void changeOnce(
            int before, int after, ChargeReason reason, long number, LocalDate today) {
        boolean isForGood =
                reason == ChargeReason.QUANTITY_CHANGED || reason == ChargeReason.CANCELLED;
        if (isForGood && today.equals(item.anchor())) {
            add(ChargeKind.CREDIT, reason, periodOf(today), today, before, number);
            if (after > 0) {
                add(ChargeKind.CHARGE, reason, periodOf(today), today, after, number);
            }
        } else if (isForGood && after > before) {
            add(ChargeKind.CHARGE, reason, periodOf(today), today, after - before, number);
        }
    }

    private void credit(ChargeReason reason, int quantity, long number, LocalDate today) {
        if (chargedUntil.filter(today::isBefore).isPresent()) {
            add(ChargeKind.CREDIT, reason, periodOf(today), today, quantity, number);
            chargedUntil = Optional.of(today);
        }
    }

    private void charge(ChargeReason reason, int quantity, LocalDate from, long number) {
        BillingPeriod period = periodOf(from);
        add(ChargeKind.CHARGE, reason, period, from, quantity, number);
        chargedUntil = Optional.of(period.end());
    }

    private void add(
            ChargeKind kind,
            ChargeReason reason,
            BillingPeriod period,
            LocalDate from,
            int quantity,
            long number) {
        lines.add(new ChargeLine(item, kind, reason, period, from, period.end(), quantity, number));
    }

    private BillingPeriod periodOf(LocalDate day) {
        return BillingPeriod.of(item.cycle(), item.anchor(), day);
    }

    private boolean mayBeginOn(LocalDate day) {
        return endsOn.isEmpty() || day.isBefore(endsOn.get());
    }
}
