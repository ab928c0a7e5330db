package org.partnerconsole.billing.charge;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * A month of a partner's charges.
 *
 * @param month in UTC
 * @param closing who closed it and when; empty while it is open
 * @param totals one for each currency, by its code; of a closed month as they were then
 */
public record BillingMonth(YearMonth month, Optional<Closing> closing, List<CurrencyTotal> totals) {

    /** Whether nothing is added to it any more. */
    public boolean isClosed() {
        return closing.isPresent();
    }

    /** When and by whom it was closed. */
    public record Closing(Instant at, String by) {}
}
