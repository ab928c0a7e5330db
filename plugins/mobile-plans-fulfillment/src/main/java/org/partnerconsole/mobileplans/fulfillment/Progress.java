package org.partnerconsole.mobileplans.fulfillment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.partnerconsole.api.events.Events;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.security.CurrentCaller;
import org.partnerconsole.api.timers.Timers;
import org.partnerconsole.mobileplans.api.ActivationComplete;
import org.partnerconsole.mobileplans.api.FulfillmentState;
import org.partnerconsole.mobileplans.api.HistoryEntry.Kind;
import org.partnerconsole.mobileplans.api.MoDirectStatus;
import org.partnerconsole.mobileplans.api.NetworkRegistrationState;
import org.partnerconsole.mobileplans.api.PurchaseWithProfileDownload;
import org.partnerconsole.mobileplans.api.RegistrationChanged;

/**
 * Applies what is reported to a fulfillment: moves it if {@link FulfillmentState} allows the move,
 * sets and clears its timer, writes its history.
 *
 * <p>Every method answers whether anything was written; a report that was taken before writes
 * nothing.
 */
class Progress {

    private final FulfillmentStore store;
    private final Timers timers;
    private final Events events;
    private final CurrentCaller caller;
    private final Clock clock;

    Progress(
            FulfillmentStore store,
            Timers timers,
            Events events,
            CurrentCaller caller,
            Clock clock) {
        this.store = store;
        this.timers = timers;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The present, as exact as every database keeps it: what is answered now is read again later.
     */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    boolean purchase(FulfillmentRow row, PurchaseWithProfileDownload purchase, String payload) {
        if (row.reported(purchase)) {
            return false;
        }
        if (row.purchaseReported()) {
            throw Refusal.conflict(
                    "callbackConflict",
                    "transaction '%s' has already reported another purchase: begin a new transaction for this one"
                            .formatted(row.transactionId()));
        }
        FulfillmentState before = row.state();
        Instant now = now();
        MoDirectStatus status = purchase.metadata().moDirectStatus();
        if (!before.canBecome(outcome(status))) {
            throw Refusal.conflict(
                    "transactionOver",
                    "transaction '%s' is over (%s): begin a new transaction for this purchase"
                            .formatted(row.transactionId(), before));
        }
        boolean bought = status == MoDirectStatus.COMPLETE;
        row.purchased(purchase, bought ? now.plus(purchase.interval().effective()) : null);
        row.become(outcome(status));
        note(row, Kind.PURCHASE_REPORTED, status.wireName(), before, payload, now);
        if (bought) {
            setTimer(row, now);
        }
        return true;
    }

    private static FulfillmentState outcome(MoDirectStatus status) {
        return switch (status) {
            case COMPLETE -> FulfillmentState.AWAITING_NETWORK;
            case CANCELLED, NONE -> FulfillmentState.CANCELLED;
            default -> FulfillmentState.PURCHASE_FAILED;
        };
    }

    boolean activation(FulfillmentRow row, ActivationComplete report, String payload) {
        return report.succeeded()
                ? activated(row, report, payload)
                : activationFailed(row, report, payload);
    }

    private boolean activated(FulfillmentRow row, ActivationComplete report, String payload) {
        if (row.isInstalled()) {
            return false;
        }
        FulfillmentState before = row.state();
        Instant now = now();
        row.installed(now);
        report.subject().iccid().ifPresent(row::learn);
        boolean waits = row.networkDue().filter(due -> due.isAfter(now)).isPresent();
        FulfillmentState next =
                waits ? FulfillmentState.AWAITING_NETWORK : FulfillmentState.REGISTERING;
        boolean resumed = move(row, next) && waits;
        note(row, Kind.ACTIVATION_SUCCEEDED, report.result(), before, payload, now);
        if (resumed) {
            setTimer(row, now);
        }
        return true;
    }

    private boolean activationFailed(
            FulfillmentRow row, ActivationComplete report, String payload) {
        boolean repeated =
                row.error().filter(report.result()::equalsIgnoreCase).isPresent()
                        && (row.state() == FulfillmentState.DOWNLOAD_FAILED || row.isInstalled());
        if (repeated) {
            return false;
        }
        FulfillmentState before = row.state();
        Instant now = now();
        row.failed(report.result());
        report.subject().iccid().ifPresent(row::learn);
        // A failure that arrives after the success of a later try is old news.
        boolean moved = !row.isInstalled() && move(row, FulfillmentState.DOWNLOAD_FAILED);
        note(row, Kind.ACTIVATION_FAILED, report.result(), before, payload, now);
        if (moved) {
            clearTimer(row);
        }
        if (row.state() == FulfillmentState.DOWNLOAD_FAILED) {
            events.publish(
                    ActivationFailed.TOPIC,
                    row.transactionId().value(),
                    ActivationFailed.of(row, report.result(), now));
        }
        return true;
    }

    boolean registration(FulfillmentRow row, RegistrationChanged report, String payload) {
        NetworkRegistrationState reported = report.state();
        if (row.registration().filter(reported::equals).isPresent()) {
            return false;
        }
        FulfillmentState before = row.state();
        Instant now = now();
        row.registered(reported);
        report.subject().iccid().ifPresent(row::learn);
        boolean moved =
                reported.registered()
                        ? move(row, FulfillmentState.CONNECTED)
                        : reported == NetworkRegistrationState.DENIED
                                && move(row, FulfillmentState.REGISTRATION_DENIED);
        note(row, Kind.REGISTRATION_CHANGED, reported.wireName(), before, payload, now);
        if (moved) {
            clearTimer(row);
        }
        return true;
    }

    boolean networkDue(FulfillmentRow row) {
        FulfillmentState before = row.state();
        if (before != FulfillmentState.AWAITING_NETWORK) {
            return false;
        }
        row.become(FulfillmentState.REGISTERING);
        note(row, Kind.TIMER_DUE, "", before, null, now());
        return true;
    }

    void note(
            FulfillmentRow row,
            Kind kind,
            String detail,
            FulfillmentState before,
            String payload,
            Instant now) {
        store.add(new HistoryRow(row, kind, detail, before, caller.get().name(), payload, now));
    }

    private static boolean move(FulfillmentRow row, FulfillmentState next) {
        boolean allowed = row.state().canBecome(next);
        if (allowed) {
            row.become(next);
        }
        return allowed;
    }

    private void setTimer(FulfillmentRow row, Instant now) {
        Instant due = row.networkDue().orElseThrow();
        timers.set(NetworkRegistrationTimer.NAME, row.id().toString(), due);
        note(row, Kind.TIMER_SET, due.toString(), row.state(), null, now);
    }

    private void clearTimer(FulfillmentRow row) {
        timers.clear(NetworkRegistrationTimer.NAME, row.id().toString());
    }
}
