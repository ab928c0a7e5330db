package org.partnerconsole.console.charges;

import java.time.YearMonth;
import java.util.Optional;
import org.partnerconsole.api.ui.StatusBadge;
import org.partnerconsole.billing.charge.BillingMonth;

/** Where a month stands. */
enum MonthState {
    /** It is not over: charges are still added. */
    RUNNING(null),
    /** It is over and to be closed. */
    ENDED(StatusBadge.Tone.WAITING),
    /** It does not change any more. */
    CLOSED(StatusBadge.Tone.GOOD);

    private final StatusBadge.Tone tone;

    MonthState(StatusBadge.Tone tone) {
        this.tone = tone;
    }

    static MonthState of(BillingMonth month, YearMonth running) {
        if (month.isClosed()) {
            return CLOSED;
        }
        return month.month().isBefore(running) ? ENDED : RUNNING;
    }

    /** What it means; the running month means nothing in particular. */
    Optional<StatusBadge.Tone> tone() {
        return Optional.ofNullable(tone);
    }
}
