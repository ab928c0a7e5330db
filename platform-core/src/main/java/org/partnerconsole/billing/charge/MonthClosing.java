package org.partnerconsole.billing.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnerconsole.api.audit.Change;
import org.partnerconsole.api.rest.Refusal;
import org.partnerconsole.api.tx.Transactions;
import org.partnerconsole.billing.request.ContendedRow;
import org.partnerconsole.platform.audit.AuditLog;
import org.partnerconsole.platform.audit.RowChange;
import org.partnerconsole.platform.database.Jdbc;
import org.partnerconsole.platform.module.ConsoleModule;
import org.partnerconsole.platform.security.Callers;

/**
 * Closes months. What is changed today is charged today, and no transaction lasts for an hour: so
 * nothing that was begun in the month can still be written to it. What the renewal has not charged
 * yet, or is just charging, still stands there as due.
 */
@ApplicationScoped
class MonthClosing {

    private static final Duration AFTER_ITS_END = Duration.ofHours(1);

    private final Jdbc jdbc;
    private final Callers callers;
    private final Transactions transactions;
    private final AuditLog audit;
    private final Clock clock;

    /** Only for the container's proxy. */
    protected MonthClosing() {
        this(null, null, null, null, null);
    }

    @Inject
    MonthClosing(
            Jdbc jdbc, Callers callers, Transactions transactions, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.callers = callers;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    BillingMonth close(YearMonth month) {
        Instant now = clock.instant();
        Instant end = month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant earliest = end.plus(AFTER_ITS_END);
        if (now.isBefore(earliest)) {
            throw Refusal.conflict(
                    "month_not_over",
                    "%s is not over; close it from %s on".formatted(month, earliest));
        }
        return transactions.call(
                () -> {
                    begin(month, now);
                    requireAllCharged(month, end);
                    List<CurrencyTotal> totals = keepTotals(month);
                    record(month, totals);
                    return new BillingMonth(
                            month,
                            Optional.of(new BillingMonth.Closing(now, callers.get().name())),
                            totals);
                });
    }

    /** First, so that the one who closes it at the same time waits here. */
    private void begin(YearMonth month, Instant now) {
        jdbc.first(
                        """
                        select closed_at, closed_by from billing_month
                        where partner_id = ? and billed_month = ?""",
                        row -> row.getString(2),
                        partner(),
                        month.toString())
                .ifPresent(
                        by -> {
                            throw closedAlready(month);
                        });
        try {
            jdbc.update(
                    "insert into billing_month (partner_id, billed_month, closed_at, closed_by) values (?, ?, ?, ?)",
                    partner(),
                    month.toString(),
                    now,
                    callers.get().name());
        } catch (IllegalStateException e) {
            if (ContendedRow.isCauseOf(e)) {
                throw closedAlready(month);
            }
            throw e;
        }
    }

    private static Refusal closedAlready(YearMonth month) {
        return Refusal.conflict(
                "month_closed",
                "%s is closed already and stays as it is; what is late goes to the running month"
                        .formatted(month));
    }

    private void requireAllCharged(YearMonth month, Instant end) {
        jdbc.first(
                        """
                        select subscription_id from subscription
                        where partner_id = ? and renewal_due_at < ?
                        order by renewal_due_at fetch first 1 rows only""",
                        row -> row.getString(1),
                        partner(),
                        end)
                .ifPresent(
                        subscription -> {
                            throw Refusal.conflict(
                                    "month_not_charged",
                                    "subscription %s is still to be charged for %s; the console does that by itself within minutes, close the month then"
                                            .formatted(subscription, month));
                        });
    }

    private List<CurrencyTotal> keepTotals(YearMonth month) {
        jdbc.update(
                """
                insert into billing_month_total
                    (partner_id, billed_month, currency, lines, charges, credits)
                select partner_id, billed_month, currency, %s from charge
                where partner_id = ? and billed_month = ?
                group by partner_id, billed_month, currency"""
                        .formatted(CurrencyTotal.SUMS),
                partner(),
                month.toString());
        List<CurrencyTotal> totals =
                jdbc.query(
                        """
                        select currency, lines, charges, credits from billing_month_total
                        where partner_id = ? and billed_month = ? order by currency""",
                        CurrencyTotal::read,
                        partner(),
                        month.toString());
        if (totals.isEmpty()) {
            throw Refusal.conflict(
                    "month_empty",
                    "nothing was billed in %s, so there is nothing to close; GET /api/billing/v1/months lists the months"
                            .formatted(month));
        }
        return totals;
    }

    private void record(YearMonth month, List<CurrencyTotal> totals) {
        Map<String, Object> after = new LinkedHashMap<>();
        totals.forEach(
                each ->
                        after.put(
                                each.total().currency().getCurrencyCode(),
                                each.total().amount().toPlainString()));
        audit.record(
                ConsoleModule.CORE,
                Optional.of("month closed"),
                List.of(
                        new RowChange(
                                Optional.of(partner()),
                                "BillingMonth",
                                month.toString(),
                                Change.Act.CREATED,
                                Map.of(),
                                after,
                                Optional.empty())));
    }

    private String partner() {
        return callers.partner().value();
    }
}
